<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>Ein&amp;tragen</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>He&amp;ute</translation>
    </message>
    <message>
        <source>&amp;Deal</source>
        <translation>D&amp;eal</translation>
    </message>
    <message>
        <source>Le&amp;ad</source>
        <translation>&amp;Lead</translation>
    </message>
    <message>
        <source>Tic&amp;ket</source>
        <translation>Tic&amp;ket</translation>
    </message>
    <message>
        <source>A&amp;rticle</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>Ca&amp;mpaign</source>
        <translation>Ka&amp;mpagne</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>&amp;Segment</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>New business …</source>
        <translation>Neues Geschäft …</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open the demo business</source>
        <translation>Demo-Geschäft öffnen</translation>
    </message>
    <message>
        <source>Import contacts …</source>
        <translation>Kontakte importieren …</translation>
    </message>
    <message>
        <source>Export this list …</source>
        <translation>Diese Liste exportieren …</translation>
    </message>
    <message>
        <source>Export PDF …</source>
        <translation>PDF exportieren …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Export everything …</source>
        <translation>Alles exportieren …</translation>
    </message>
    <message>
        <source>Bring an export back …</source>
        <translation>Export zurückholen …</translation>
    </message>
    <message>
        <source>Safety copies …</source>
        <translation>Sicherheitskopien …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Business …</source>
        <translation>Geschäft …</translation>
    </message>
    <message>
        <source>Mail …</source>
        <translation>E-Mail …</translation>
    </message>
    <message>
        <source>Scoring …</source>
        <translation>Bewertungsregeln …</translation>
    </message>
    <message>
        <source>Service levels and hours …</source>
        <translation>Servicezusagen und Arbeitszeiten …</translation>
    </message>
    <message>
        <source>Pipelines and stages …</source>
        <translation>Pipelines und Phasen …</translation>
    </message>
    <message>
        <source>Products …</source>
        <translation>Produkte …</translation>
    </message>
    <message>
        <source>Canned replies …</source>
        <translation>Textbausteine …</translation>
    </message>
    <message>
        <source>Sources, statuses, reasons …</source>
        <translation>Quellen, Status, Gründe …</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Quick add …</source>
        <translation>Schnell eintragen …</translation>
    </message>
    <message>
        <source>Edit in place</source>
        <translation>In der Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Edit all fields …</source>
        <translation>Alle Felder bearbeiten …</translation>
    </message>
    <message>
        <source>Tag …</source>
        <translation>Schlagwort …</translation>
    </message>
    <message>
        <source>Attach files …</source>
        <translation>Dateien anhängen …</translation>
    </message>
    <message>
        <source>Keep in touch …</source>
        <translation>In Kontakt bleiben …</translation>
    </message>
    <message>
        <source>Choose a photo …</source>
        <translation>Foto auswählen …</translation>
    </message>
    <message>
        <source>Change several …</source>
        <translation>Mehrere ändern …</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Find duplicates …</source>
        <translation>Dubletten suchen …</translation>
    </message>
    <message>
        <source>Trash …</source>
        <translation>Papierkorb …</translation>
    </message>
    <message>
        <source>Add to list …</source>
        <translation>In Liste aufnehmen …</translation>
    </message>
    <message>
        <source>Add to campaign …</source>
        <translation>Zu einer Kampagne hinzufügen …</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Copy phone or e-mail</source>
        <translation>Telefon oder E-Mail kopieren</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Anruf eintragen</translation>
    </message>
    <message>
        <source>Log an e-mail</source>
        <translation>E-Mail eintragen</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>Termin eintragen</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>Besuch eintragen</translation>
    </message>
    <message>
        <source>Log a chat</source>
        <translation>Chat eintragen</translation>
    </message>
    <message>
        <source>Log a letter</source>
        <translation>Brief eintragen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Plan a task</source>
        <translation>Aufgabe planen</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Put off …</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Log what was done …</source>
        <translation>Eintragen, was war …</translation>
    </message>
    <message>
        <source>Plan the next step …</source>
        <translation>Nächsten Schritt planen …</translation>
    </message>
    <message>
        <source>Make a lead</source>
        <translation>Zum Lead machen</translation>
    </message>
    <message>
        <source>Lead status …</source>
        <translation>Lead-Status …</translation>
    </message>
    <message>
        <source>Qualify</source>
        <translation>Qualifizieren</translation>
    </message>
    <message>
        <source>Convert …</source>
        <translation>Umwandeln …</translation>
    </message>
    <message>
        <source>Give up …</source>
        <translation>Aufgeben …</translation>
    </message>
    <message>
        <source>Source …</source>
        <translation>Quelle …</translation>
    </message>
    <message>
        <source>Campaign …</source>
        <translation>Kampagne …</translation>
    </message>
    <message>
        <source>Part in the decision …</source>
        <translation>Entscheidungsrolle …</translation>
    </message>
    <message>
        <source>Expected amount …</source>
        <translation>Erwarteter Betrag …</translation>
    </message>
    <message>
        <source>How the score is made up</source>
        <translation>Wie der Score entsteht</translation>
    </message>
    <message>
        <source>How well the chances do</source>
        <translation>Wie gut die Chancen treffen</translation>
    </message>
    <message>
        <source>New deal …</source>
        <translation>Neuer Deal …</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost …</source>
        <translation>Verloren …</translation>
    </message>
    <message>
        <source>Chance by hand …</source>
        <translation>Chance von Hand …</translation>
    </message>
    <message>
        <source>How the chance is made up</source>
        <translation>Wie die Chance entsteht</translation>
    </message>
    <message>
        <source>Expected close …</source>
        <translation>Abschlusstag …</translation>
    </message>
    <message>
        <source>New ticket …</source>
        <translation>Neues Ticket …</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Dem Kunden antworten</translation>
    </message>
    <message>
        <source>New ticket from the clipboard</source>
        <translation>Neues Ticket aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Mails from files …</source>
        <translation>E-Mails aus Dateien …</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Status …</source>
        <translation>Status …</translation>
    </message>
    <message>
        <source>Priority …</source>
        <translation>Priorität …</translation>
    </message>
    <message>
        <source>Move messages to a new ticket …</source>
        <translation>Nachrichten in ein neues Ticket verschieben …</translation>
    </message>
    <message>
        <source>Link a ticket …</source>
        <translation>Ticket verknüpfen …</translation>
    </message>
    <message>
        <source>Record feedback …</source>
        <translation>Rückmeldung notieren …</translation>
    </message>
    <message>
        <source>Feedback …</source>
        <translation>Rückmeldungen …</translation>
    </message>
    <message>
        <source>Canned reply …</source>
        <translation>Textbaustein …</translation>
    </message>
    <message>
        <source>Write an article from this ticket</source>
        <translation>Aus diesem Ticket einen Artikel schreiben</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Mark as outdated</source>
        <translation>Als veraltet kennzeichnen</translation>
    </message>
    <message>
        <source>Export all as one PDF …</source>
        <translation>Alle als ein PDF exportieren …</translation>
    </message>
    <message>
        <source>Add people …</source>
        <translation>Personen hinzufügen …</translation>
    </message>
    <message>
        <source>Write to all …</source>
        <translation>Allen schreiben …</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Continue the campaign</source>
        <translation>Kampagne fortsetzen</translation>
    </message>
    <message>
        <source>Where leads come from …</source>
        <translation>Woher Leads kommen …</translation>
    </message>
    <message>
        <source>Search or run anything</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Diese Liste filtern</translation>
    </message>
    <message>
        <source>Filter by …</source>
        <translation>Filtern nach …</translation>
    </message>
    <message>
        <source>Edit filter …</source>
        <translation>Filter bearbeiten …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Design des Systems</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Show as a board</source>
        <translation>Als Board zeigen</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>Als Liste zeigen</translation>
    </message>
    <message>
        <source>Deals by month</source>
        <translation>Deals nach Monat</translation>
    </message>
    <message>
        <source>Tickets as a queue</source>
        <translation>Tickets als Warteschlange</translation>
    </message>
    <message>
        <source>Board as of …</source>
        <translation>Board zum Stichtag …</translation>
    </message>
    <message>
        <source>Group by …</source>
        <translation>Gruppieren nach …</translation>
    </message>
    <message>
        <source>Report on sales</source>
        <translation>Bericht zum Vertrieb</translation>
    </message>
    <message>
        <source>What you expect …</source>
        <translation>Was Sie erwarten …</translation>
    </message>
    <message>
        <source>Report on customers</source>
        <translation>Bericht über Kunden</translation>
    </message>
    <message>
        <source>Overdue and lost customers …</source>
        <translation>Überfällige und verlorene Kunden …</translation>
    </message>
    <message>
        <source>Report on service</source>
        <translation>Bericht zum Service</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Set a goal …</source>
        <translation>Ziel setzen …</translation>
    </message>
    <message>
        <source>Days of the report …</source>
        <translation>Zeitraum des Berichts …</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>Verlauf zeigen</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>Show the tickets</source>
        <translation>Tickets zeigen</translation>
    </message>
    <message>
        <source>Show the time spent</source>
        <translation>Aufgewendete Zeit zeigen</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Dateien zeigen</translation>
    </message>
    <message>
        <source>Show the relations</source>
        <translation>Beziehungen zeigen</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Historie zeigen</translation>
    </message>
    <message>
        <source>Show the items</source>
        <translation>Posten zeigen</translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation>Personen zeigen</translation>
    </message>
    <message>
        <source>Show the results</source>
        <translation>Ergebnisse zeigen</translation>
    </message>
    <message>
        <source>Show the sales plan</source>
        <translation>Verkaufsplan zeigen</translation>
    </message>
    <message>
        <source>Save as segment …</source>
        <translation>Als Segment speichern …</translation>
    </message>
    <message>
        <source>Save the changes of the segment</source>
        <translation>Änderungen des Segments speichern</translation>
    </message>
    <message>
        <source>Reset the segment</source>
        <translation>Segment zurücksetzen</translation>
    </message>
    <message>
        <source>Rename segment …</source>
        <translation>Segment umbenennen …</translation>
    </message>
    <message>
        <source>Duplicate segment …</source>
        <translation>Segment verdoppeln …</translation>
    </message>
    <message>
        <source>Move segment up</source>
        <translation>Segment nach oben</translation>
    </message>
    <message>
        <source>Move segment down</source>
        <translation>Segment nach unten</translation>
    </message>
    <message>
        <source>Delete segment</source>
        <translation>Segment löschen</translation>
    </message>
    <message>
        <source>Leave the segment</source>
        <translation>Segment verlassen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was ist neu</translation>
    </message>
    <message>
        <source>About CRM Desktop</source>
        <translation>Über CRM Desktop</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>For the segment</source>
        <translation>Für das Segment</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>What you do to be heard of belongs here: whom you wrote to, called or invited, what it cost, and what came of it.</source>
        <translation>Hierher gehört, was Sie tun, um von sich hören zu lassen: wem Sie geschrieben, wen Sie angerufen oder eingeladen haben, was es gekostet hat und was daraus geworden ist.</translation>
    </message>
    <message>
        <source>1 campaign</source>
        <translation>1 Kampagne</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns</source>
        <translation>
            <numerusform>%Ln Kampagne</numerusform>
            <numerusform>%Ln Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Won</source>
        <comment>deals</comment>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Return</source>
        <comment>on the cost</comment>
        <translation>Rendite</translation>
    </message>
    <message>
        <source>From</source>
        <comment>day</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>day</comment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Beschäftigte</translation>
    </message>
    <message>
        <source>{count}, {gone} former</source>
        <translation>{count}, {gone} früher</translation>
    </message>
    <message>
        <source>The companies you work with belong here, each with its people and their story.</source>
        <translation>Hierher gehören die Firmen, mit denen Sie arbeiten, jede mit ihren Menschen und ihrer Geschichte.</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Neue Firma</translation>
    </message>
    <message>
        <source>Add person …</source>
        <translation>Person hinzufügen …</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>1 company</source>
        <translation>1 Firma</translation>
    </message>
    <message numerus="yes">
        <source>%Ln companies</source>
        <translation>
            <numerusform>%Ln Firma</numerusform>
            <numerusform>%Ln Firmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Erreichbar über</translation>
    </message>
    <message>
        <source>not to be contacted</source>
        <translation>nicht kontaktieren</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>Offene Deals</translation>
    </message>
    <message>
        <source>Lead status</source>
        <translation>Lead-Status</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>In Kontakt bleiben</translation>
    </message>
    <message>
        <source>do not contact</source>
        <translation>nicht kontaktieren</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>Consent {what}</source>
        <translation>Einwilligung {what}</translation>
    </message>
    <message>
        <source>{day}, age {age}</source>
        <translation>{day}, {age} Jahre</translation>
    </message>
    <message>
        <source>The people you work with belong here: where they are, what was said, what comes next.</source>
        <translation>Hierher gehören die Menschen, mit denen Sie arbeiten: wo sie sind, was gesagt wurde, was als Nächstes kommt.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Add company …</source>
        <translation>Firma hinzufügen …</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Suffix</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>1984-03-09, or --03-09</source>
        <translation>1984-03-09 oder --03-09</translation>
    </message>
    <message>
        <source>apart by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 Kontakt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>CRM Desktop</source>
        <translation>CRM Desktop</translation>
    </message>
    <message>
        <source>Parts made by others</source>
        <translation>Bestandteile von anderen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>The whole customer relationship of one person, in one window and one file.</source>
        <translation>Die ganze Kundenbeziehung eines Menschen, in einem Fenster und einer Datei.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Write a canned reply first: File → Canned replies.</source>
        <translation>Schreiben Sie zuerst einen Textbaustein: Datei → Textbausteine.</translation>
    </message>
    <message>
        <source>1 person can be written to.</source>
        <translation>1 Person kann angeschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people can be written to.</source>
        <translation>
            <numerusform>%Ln Person kann angeschrieben werden.</numerusform>
            <numerusform>%Ln Personen können angeschrieben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can be written to.</source>
        <translation>Niemand kann angeschrieben werden.</translation>
    </message>
    <message>
        <source>Write drafts …</source>
        <translation>Entwürfe schreiben …</translation>
    </message>
    <message>
        <source>Write PDF …</source>
        <translation>PDF schreiben …</translation>
    </message>
    <message>
        <source>Sending: {progress}</source>
        <translation>Wird gesendet: {progress}</translation>
    </message>
    <message>
        <source>1 mail was sent.</source>
        <translation>1 E-Mail wurde gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails were sent.</source>
        <translation>
            <numerusform>%Ln E-Mail wurde gesendet.</numerusform>
            <numerusform>%Ln E-Mails wurden gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 address was refused.</source>
        <translation>1 Adresse wurde abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses were refused.</source>
        <translation>
            <numerusform>%Ln Adresse wurde abgelehnt.</numerusform>
            <numerusform>%Ln Adressen wurden abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Say in the text how one is no longer written to; who says no is marked by 0.</source>
        <translation>Sagen Sie im Text, wie man nicht mehr angeschrieben wird; wer Nein sagt, wird mit 0 markiert.</translation>
    </message>
    <message>
        <source>{field} not known: {count}</source>
        <translation>{field} nicht bekannt: {count}</translation>
    </message>
    <message>
        <source>this canned reply has no subject</source>
        <translation>dieser Textbaustein hat keinen Betreff</translation>
    </message>
    <message>
        <source>Not written to: {what}</source>
        <translation>Nicht angeschrieben: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln have no postal address</source>
        <translation>
            <numerusform>%Ln hat keine Postadresse</numerusform>
            <numerusform>%Ln haben keine Postadresse</numerusform>
        </translation>
    </message>
    <message>
        <source>1 has no postal address</source>
        <translation>1 hat keine Postadresse</translation>
    </message>
    <message>
        <source>1 has no e-mail address</source>
        <translation>1 hat keine E-Mail-Adresse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln have no e-mail address</source>
        <translation>
            <numerusform>%Ln hat keine E-Mail-Adresse</numerusform>
            <numerusform>%Ln haben keine E-Mail-Adresse</numerusform>
        </translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Geschäft</translation>
    </message>
    <message>
        <source>Change 1 record</source>
        <translation>1 Eintrag ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln records</source>
        <translation>
            <numerusform>%Ln Eintrag ändern</numerusform>
            <numerusform>%Ln Einträge ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>1 record will change</source>
        <translation>1 Eintrag ändert sich</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records will change</source>
        <translation>
            <numerusform>%Ln Eintrag ändert sich</numerusform>
            <numerusform>%Ln Einträge ändern sich</numerusform>
        </translation>
    </message>
    <message>
        <source>1 record will be deleted</source>
        <translation>1 Eintrag wird gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records will be deleted</source>
        <translation>
            <numerusform>%Ln Eintrag wird gelöscht</numerusform>
            <numerusform>%Ln Einträge werden gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is so already</source>
        <translation>1 ist schon so</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln ist schon so</numerusform>
            <numerusform>%Ln sind schon so</numerusform>
        </translation>
    </message>
    <message>
        <source>1 record stays as it is</source>
        <translation>1 Eintrag bleibt, wie er ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records stay as they are</source>
        <translation>
            <numerusform>%Ln Eintrag bleibt, wie er ist</numerusform>
            <numerusform>%Ln Einträge bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What is your business called?</source>
        <translation>Wie heißt Ihr Geschäft?</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>EUR, USD …</source>
        <translation>EUR, USD …</translation>
    </message>
    <message>
        <source>1 {currency} in {own}</source>
        <translation>1 {currency} in {own}</translation>
    </message>
    <message>
        <source>Rate of</source>
        <translation>Kurs vom</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Why, in words</source>
        <translation>Warum, in Worten</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The week begins on</source>
        <translation>Die Woche beginnt am</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Those that fit</source>
        <translation>Die hineinpassen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>ready</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Drag to order them, or Alt with the arrow keys.</source>
        <translation>Zum Ordnen ziehen, oder Alt mit den Pfeiltasten.</translation>
    </message>
    <message>
        <source>today|now|tod</source>
        <translation>heute|jetzt</translation>
    </message>
    <message>
        <source>tomorrow|tom|tmr</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>the day after tomorrow|day after tomorrow|overmorrow</source>
        <translation>übermorgen</translation>
    </message>
    <message>
        <source>next week|in a week|a week</source>
        <translation>nächste Woche|in einer Woche|eine Woche</translation>
    </message>
    <message>
        <source>next|on|this</source>
        <translation>nächsten|nächste|nächster|kommenden|am|diesen</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>d|day|days</source>
        <translation>t|tag|tage|tagen</translation>
    </message>
    <message>
        <source>w|week|weeks</source>
        <translation>w|woche|wochen</translation>
    </message>
    <message>
        <source>m|month|months</source>
        <translation>m|monat|monate|monaten</translation>
    </message>
    <message>
        <source>y|year|years</source>
        <translation>j|jahr|jahre|jahren</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Angehalten: Es wurde nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>Writes contacts, companies, activities, files and photos into a folder that reads without this program, and from which the business can be brought back. Steps of undo stay behind.</source>
        <translation>Schreibt Kontakte, Firmen, Aktivitäten, Dateien und Fotos in einen Ordner, der ohne dieses Programm lesbar ist und aus dem sich das Geschäft zurückholen lässt. Die Schritte zum Rückgängigmachen bleiben zurück.</translation>
    </message>
    <message>
        <source>Into which folder?</source>
        <translation>In welchen Ordner?</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>Bring an export back</source>
        <translation>Export zurückholen</translation>
    </message>
    <message>
        <source>Makes a new business of what is in {folder}.</source>
        <translation>Macht aus dem, was in {folder} liegt, ein neues Geschäft.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Save the business as</source>
        <translation>Geschäft speichern unter</translation>
    </message>
    <message>
        <source>Which exported folder?</source>
        <translation>Welcher exportierte Ordner?</translation>
    </message>
    <message>
        <source>A business</source>
        <translation>Ein Geschäft</translation>
    </message>
    <message>
        <source>This folder holds a whole business as CRM Desktop kept it.</source>
        <translation>Dieser Ordner enthält ein ganzes Geschäft, wie CRM Desktop es geführt hat.</translation>
    </message>
    <message>
        <source>contacts.csv, companies.csv, deals.csv, tickets.csv: tables for any spreadsheet program.</source>
        <translation>contacts.csv, companies.csv, deals.csv, tickets.csv: Tabellen für jedes Tabellenprogramm.</translation>
    </message>
    <message>
        <source>contacts.vcf: contact cards for phones and address books, with photos.</source>
        <translation>contacts.vcf: Kontaktkarten für Telefone und Adressbücher, mit Fotos.</translation>
    </message>
    <message>
        <source>activities.csv: everything that was done and is planned.</source>
        <translation>activities.csv: alles, was getan wurde und geplant ist.</translation>
    </message>
    <message>
        <source>messages.csv: what was asked and answered, ticket by ticket.</source>
        <translation>messages.csv: was gefragt und geantwortet wurde, Ticket für Ticket.</translation>
    </message>
    <message>
        <source>feedback.csv, time.csv: what customers said, and the time spent on tickets.</source>
        <translation>feedback.csv, time.csv: was Kunden gesagt haben, und die für Tickets aufgewendete Zeit.</translation>
    </message>
    <message>
        <source>campaigns.csv, campaign_people.csv: campaigns with what came of them, and who was in them.</source>
        <translation>campaigns.csv, campaign_people.csv: Kampagnen mit dem, was aus ihnen wurde, und wer darin war.</translation>
    </message>
    <message>
        <source>articles: the knowledge as Markdown, with its pictures.</source>
        <translation>articles: das Wissen als Markdown, mit seinen Bildern.</translation>
    </message>
    <message>
        <source>files: what was attached, by the name of whom it belongs to. A file that hangs on several is here once.</source>
        <translation>files: was angehängt war, unter dem Namen dessen, zu dem es gehört. Eine Datei, die an mehreren hängt, liegt hier einmal.</translation>
    </message>
    <message>
        <source>photos: pictures of people, and the logo.</source>
        <translation>photos: Bilder von Menschen und das Logo.</translation>
    </message>
    <message>
        <source>data: every row of every table, one JSON object a line.</source>
        <translation>data: jede Zeile jeder Tabelle, ein JSON-Objekt pro Zeile.</translation>
    </message>
    <message>
        <source>To have the business back, choose “Bring an export back …” in the File menu.</source>
        <translation>Um das Geschäft zurückzuholen, wählen Sie „Export zurückholen …“ im Menü Datei.</translation>
    </message>
    <message>
        <source>{what} …</source>
        <translation>{what} …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{what} exported to {file}</source>
        <translation>{what} nach {file} exportiert</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>For spreadsheets, mailings and other CRMs; without photos</source>
        <translation>Für Tabellenprogramme, Serienbriefe und andere CRMs; ohne Fotos</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <translation>Arbeitsmappe (Excel)</translation>
    </message>
    <message>
        <source>Only columns that hold something, ready to filter; without photos</source>
        <translation>Nur Spalten, in denen etwas steht, fertig zum Filtern; ohne Fotos</translation>
    </message>
    <message>
        <source>Contact cards (vCard 4.0)</source>
        <translation>Kontaktkarten (vCard 4.0)</translation>
    </message>
    <message>
        <source>For phones and address books of today; with photos</source>
        <translation>Für heutige Telefone und Adressbücher; mit Fotos</translation>
    </message>
    <message>
        <source>Contact cards (vCard 3.0)</source>
        <translation>Kontaktkarten (vCard 3.0)</translation>
    </message>
    <message>
        <source>For older phones and programs; with photos</source>
        <translation>Für ältere Telefone und Programme; mit Fotos</translation>
    </message>
    <message>
        <source>companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>Rückmeldungen</translation>
    </message>
    <message>
        <source>Export {what}</source>
        <translation>{what} exportieren</translation>
    </message>
    <message>
        <source>There is a file of this name. Press Export again to replace it.</source>
        <translation>Es gibt schon eine Datei dieses Namens. Noch einmal Exportieren ersetzt sie.</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation>{done} von {count}</translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <translation>Angehalten: Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Long texts</source>
        <translation>Lange Texte</translation>
    </message>
    <message>
        <source>… (whole on the sheet “{sheet}”)</source>
        <translation>… (ganz auf dem Blatt „{sheet}“)</translation>
    </message>
    <message>
        <source>1 long text is whole on the sheet “{sheet}”</source>
        <translation>1 langer Text steht ganz auf dem Blatt „{sheet}“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln long texts are whole on the sheet “{sheet}”</source>
        <translation>
            <numerusform>%Ln langer Text steht ganz auf dem Blatt „{sheet}“</numerusform>
            <numerusform>%Ln lange Texte stehen ganz auf dem Blatt „{sheet}“</numerusform>
        </translation>
    </message>
    <message>
        <source>This text is too long to be edited here.</source>
        <translation>Dieser Text ist zu lang, um hier bearbeitet zu werden.</translation>
    </message>
    <message>
        <source>Tables and contact cards</source>
        <translation>Tabellen und Kontaktkarten</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Letters alone work while a list has the keyboard</source>
        <translation>Buchstaben allein wirken, solange eine Liste die Tastatur hat</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>In Listen</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Auf dem Board</translation>
    </message>
    <message>
        <source>In the search box</source>
        <translation>Im Suchfeld</translation>
    </message>
    <message>
        <source>Up and down</source>
        <translation>Hinauf und hinunter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Fett (Strg+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Kursiv (Strg+I)</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Link (Ctrl+L)</source>
        <translation>Link (Strg+L)</translation>
    </message>
    <message>
        <source>Picture …</source>
        <translation>Bild …</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Write here. **bold**, *italic*, ## heading, - list</source>
        <translation>Hier schreiben. **fett**, *kursiv*, ## Überschrift, - Liste</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Mehr auswählen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>One step out</source>
        <translation>Einen Schritt hinaus</translation>
    </message>
    <message>
        <source>From card to card</source>
        <translation>Von Karte zu Karte</translation>
    </message>
    <message>
        <source>Deal to the stage before or after</source>
        <translation>Deal in die Phase davor oder danach</translation>
    </message>
    <message>
        <source>Deal up or down in its stage</source>
        <translation>Deal in der Phase hinauf oder hinunter</translation>
    </message>
    <message>
        <source>Select a card</source>
        <translation>Karte auswählen</translation>
    </message>
    <message>
        <source>Select the stage</source>
        <translation>Phase auswählen</translation>
    </message>
    <message>
        <source>New deal in this stage</source>
        <translation>Neuer Deal in dieser Phase</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Nächster Abschnitt</translation>
    </message>
    <message>
        <source>Open or run</source>
        <translation>Öffnen oder ausführen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Choose a logo …</source>
        <translation>Logo auswählen …</translation>
    </message>
    <message>
        <source>Who decides, who advises, who will use it: everybody who has a say belongs here.</source>
        <translation>Wer entscheidet, wer berät, wer es nutzen wird: Hierher gehören alle, die mitreden.</translation>
    </message>
    <message>
        <source>Add somebody …</source>
        <translation>Jemanden hinzufügen …</translation>
    </message>
    <message>
        <source>Change the role …</source>
        <translation>Rolle ändern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Somebody in {name}</source>
        <translation>Jemand in {name}</translation>
    </message>
    <message>
        <source>no role yet</source>
        <translation>noch keine Rolle</translation>
    </message>
    <message>
        <source>This is no picture that can be shown (PNG, JPEG, GIF, WebP).</source>
        <translation>Das ist kein Bild, das sich zeigen lässt (PNG, JPEG, GIF, WebP).</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo auswählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.gif *.webp *.bmp)</translation>
    </message>
    <message>
        <source>New contact at {name}</source>
        <translation>Neuer Kontakt bei {name}</translation>
    </message>
    <message>
        <source>year or day, such as 2019-03</source>
        <translation>Jahr oder Tag, etwa 2019-03</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Place in a company</source>
        <translation>Platz in einer Firma</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>the program’s own folder</source>
        <translation>Programmordner</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Phone numbers open</source>
        <translation>Telefonnummern öffnen</translation>
    </message>
    <message>
        <source>Safety copies go to</source>
        <translation>Sicherheitskopien nach</translation>
    </message>
    <message>
        <source>Copies made so far stay where they are.</source>
        <translation>Bisherige Kopien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>These belong to this machine. What belongs to a business is under Business.</source>
        <translation>Das gehört zu diesem Rechner. Was zum Geschäft gehört, steht unter Geschäft.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>Üblicher Ort</translation>
    </message>
    <message>
        <source>Folder of the safety copies</source>
        <translation>Ordner der Sicherheitskopien</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>the telephone program (tel:)</source>
        <translation>das Telefonprogramm (tel:)</translation>
    </message>
    <message>
        <source>an older calling program (callto:)</source>
        <translation>ein älteres Anrufprogramm (callto:)</translation>
    </message>
    <message>
        <source>an internet telephone (sip:)</source>
        <translation>ein Internettelefon (sip:)</translation>
    </message>
    <message>
        <source>Safety copies</source>
        <translation>Sicherheitskopien</translation>
    </message>
    <message>
        <source>1 copy</source>
        <translation>1 Kopie</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n Kopie</numerusform>
            <numerusform>%n Kopien</numerusform>
        </translation>
    </message>
    <message>
        <source>No safety copy yet. One is made when the program closes after changes, and before each import.</source>
        <translation>Noch keine Sicherheitskopie. Eine entsteht, wenn das Programm nach Änderungen geschlossen wird, und vor jedem Import.</translation>
    </message>
    <message>
        <source>Each was checked when it was made. Opening one puts it beside your file under a name of its own: nothing is replaced.</source>
        <translation>Jede wurde geprüft, als sie entstand. Beim Öffnen wird sie unter eigenem Namen neben Ihre Datei gelegt: Nichts wird ersetzt.</translation>
    </message>
    <message>
        <source>Open this copy</source>
        <translation>Diese Kopie öffnen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>when closing</source>
        <translation>beim Schließen</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>vor einer Umstellung</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n records</source>
        <translation>
            <numerusform>%n Eintrag verschlagworten</numerusform>
            <numerusform>%n Einträge verschlagworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of a tag</source>
        <translation>Name eines Schlagworts</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>Neues Schlagwort „{name}“</translation>
    </message>
    <message>
        <source>Keep in touch with {name}</source>
        <translation>Mit {name} in Kontakt bleiben</translation>
    </message>
    <message>
        <source>form on the website, by phone …</source>
        <translation>Website, Telefon …</translation>
    </message>
    <message>
        <source>Be in touch</source>
        <translation>In Kontakt bleiben</translation>
    </message>
    <message>
        <source>Consent to be written to</source>
        <translation>Einwilligung in Nachrichten</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>apart by semicolons</source>
        <translation>durch Semikolons getrennt</translation>
    </message>
    <message>
        <source>2026-11-14</source>
        <translation>2026-11-14</translation>
    </message>
    <message>
        <source>https://</source>
        <translation>https://</translation>
    </message>
    <message>
        <source>Show all choices</source>
        <translation>Alle Möglichkeiten zeigen</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Tag auswählen</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>tomorrow, fri, 15.12. …</source>
        <translation>morgen, Fr, 15.12. …</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>not understood as a day and time</source>
        <translation>nicht als Tag und Uhrzeit verstanden</translation>
    </message>
    <message>
        <source>a day, such as “in 3 days”</source>
        <translation>ein Tag, etwa „in 3 Tagen“</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ging schief</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The program met an error it did not expect. What was saved is safe. You can go on; if it happens again, please send this report.</source>
        <translation>Das Programm stieß auf einen Fehler, mit dem es nicht gerechnet hat. Was gespeichert war, ist sicher. Sie können weiterarbeiten; kommt es wieder vor, schicken Sie bitte diesen Bericht.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>{page} {count}</source>
        <translation>{page} {count}</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Open a program?</source>
        <translation>Ein Programm öffnen?</translation>
    </message>
    <message>
        <source>{file} is a program or can hold one. Open it only if you know who made it.</source>
        <translation>{file} ist ein Programm oder kann eines enthalten. Öffnen Sie es nur, wenn Sie wissen, von wem es stammt.</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Drop files here: contracts, drawings, pictures. They are kept in this business.</source>
        <translation>Dateien hier ablegen: Verträge, Zeichnungen, Bilder. Sie werden im Geschäft aufbewahrt.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Rename the file</source>
        <translation>Datei umbenennen</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Foto auswählen</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>This kind of file is opened by its own program.</source>
        <translation>Diese Art Datei öffnet ihr eigenes Programm.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Suchen oder Befehl eingeben</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Last safety copy {when}</source>
        <translation>Letzte Sicherheitskopie {when}</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Datei wird gelesen</translation>
    </message>
    <message>
        <source>1 row checked</source>
        <translation>1 Zeile geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows checked</source>
        <translation>
            <numerusform>%Ln Zeile geprüft</numerusform>
            <numerusform>%Ln Zeilen geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>New contacts</source>
        <translation>Neue Kontakte</translation>
    </message>
    <message>
        <source>Probable duplicates: you decide</source>
        <translation>Wahrscheinliche Dubletten: Sie entscheiden</translation>
    </message>
    <message>
        <source>Rows with a problem</source>
        <translation>Zeilen mit einem Problem</translation>
    </message>
    <message>
        <source>None: every row can be read.</source>
        <translation>Keine: Jede Zeile ist lesbar.</translation>
    </message>
    <message>
        <source>New deals</source>
        <translation>Neue Deals</translation>
    </message>
    <message>
        <source>New companies</source>
        <translation>Neue Firmen</translation>
    </message>
    <message>
        <source>Listed apart: exchange rate not known</source>
        <translation>Gesondert geführt: Wechselkurs nicht bekannt</translation>
    </message>
    <message>
        <source>Already here: leave as they are</source>
        <translation>Schon hier: so lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Already here: fill and overwrite</source>
        <translation>Schon hier: ergänzen und überschreiben</translation>
    </message>
    <message>
        <source>Already here: fill empty fields</source>
        <translation>Schon hier: leere Felder füllen</translation>
    </message>
    <message>
        <source>Contact cards say themselves what each value is, so there are no columns to match. Below is what was read from them.</source>
        <translation>Kontaktkarten sagen selbst, was jeder Wert ist; es gibt also keine Spalten zuzuordnen. Unten steht, was daraus gelesen wurde.</translation>
    </message>
    <message>
        <source>Column in file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Kommt nach</translation>
    </message>
    <message>
        <source>Empty in the first rows</source>
        <translation>In den ersten Zeilen leer</translation>
    </message>
    <message>
        <source>makes 1 company</source>
        <translation>1 Firma</translation>
    </message>
    <message numerus="yes">
        <source>makes %Ln companies</source>
        <translation>
            <numerusform>%Ln Firma</numerusform>
            <numerusform>%Ln Firmen</numerusform>
        </translation>
    </message>
    <message>
        <source>makes 1 contact</source>
        <translation>1 Kontakt</translation>
    </message>
    <message numerus="yes">
        <source>makes %Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation>Spalte {letter}</translation>
    </message>
    <message>
        <source>Each value becomes a line of the deal&apos;s note, with the column&apos;s name before.</source>
        <translation>Jeder Wert wird eine Zeile der Notiz des Deals, mit dem Namen der Spalte davor.</translation>
    </message>
    <message>
        <source>Each value becomes a line of the contact&apos;s note, with the column&apos;s name before.</source>
        <translation>Jeder Wert wird eine Zeile der Notiz des Kontakts, mit dem Namen der Spalte davor.</translation>
    </message>
    <message>
        <source>Columns of the file and where they go</source>
        <translation>Spalten der Datei und wohin sie kommen</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>Westlich (Windows-1252)</translation>
    </message>
    <message>
        <source>Western (Mac Roman)</source>
        <translation>Westlich (Mac Roman)</translation>
    </message>
    <message>
        <source>Western (DOS 850)</source>
        <translation>Westlich (DOS 850)</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>Mitteleuropäisch (Windows-1250)</translation>
    </message>
    <message>
        <source>Central European (ISO 8859-2)</source>
        <translation>Mitteleuropäisch (ISO 8859-2)</translation>
    </message>
    <message>
        <source>Central European (DOS 852)</source>
        <translation>Mitteleuropäisch (DOS 852)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Kyrillisch (Windows-1251)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Kyrillisch (KOI8-R)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-U)</source>
        <translation>Kyrillisch (KOI8-U)</translation>
    </message>
    <message>
        <source>Cyrillic (ISO 8859-5)</source>
        <translation>Kyrillisch (ISO 8859-5)</translation>
    </message>
    <message>
        <source>Cyrillic (DOS 866)</source>
        <translation>Kyrillisch (DOS 866)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>Griechisch (Windows-1253)</translation>
    </message>
    <message>
        <source>Greek (ISO 8859-7)</source>
        <translation>Griechisch (ISO 8859-7)</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>Türkisch (Windows-1254)</translation>
    </message>
    <message>
        <source>Baltic (Windows-1257)</source>
        <translation>Baltisch (Windows-1257)</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>Hebräisch (Windows-1255)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>Arabisch (Windows-1256)</translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation>Thailändisch (Windows-874)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>Japanisch (Shift JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC)</source>
        <translation>Japanisch (EUC)</translation>
    </message>
    <message>
        <source>Chinese (GB 18030)</source>
        <translation>Chinesisch (GB 18030)</translation>
    </message>
    <message>
        <source>Chinese (Big5)</source>
        <translation>Chinesisch (Big5)</translation>
    </message>
    <message>
        <source>Korean (949)</source>
        <translation>Koreanisch (949)</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>comma: 1,5</source>
        <translation>Komma: 1,5</translation>
    </message>
    <message>
        <source>point: 1.5</source>
        <translation>Punkt: 1.5</translation>
    </message>
    <message>
        <source>Rows are</source>
        <translation>Zeilen sind</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Ergänzt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Save them with their reasons …</source>
        <translation>Mit ihren Gründen speichern …</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>Warum ausgelassen</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Ausgelassene Zeilen</translation>
    </message>
    <message>
        <source>Save rows left out …</source>
        <translation>Ausgelassene Zeilen speichern …</translation>
    </message>
    <message>
        <source>{count} taken in</source>
        <translation>{count} übernommen</translation>
    </message>
    <message>
        <source>“{value}” is no day.</source>
        <translation>„{value}“ ist kein Tag.</translation>
    </message>
    <message>
        <source>It has neither score nor words.</source>
        <translation>Hier stehen weder Bewertung noch Worte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were here already.</source>
        <translation>
            <numerusform>%Ln Zeile war schon da.</numerusform>
            <numerusform>%Ln Zeilen waren schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row was here already.</source>
        <translation>1 Zeile war schon da.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are from people who are not here; they are listed without one.</source>
        <translation>
            <numerusform>%Ln ist von jemandem, der hier nicht steht; sie steht ohne Person da.</numerusform>
            <numerusform>%Ln sind von Leuten, die hier nicht stehen; sie stehen ohne Person da.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is from somebody who is not here; it is listed without a person.</source>
        <translation>1 ist von jemandem, der hier nicht steht; sie steht ohne Person da.</translation>
    </message>
    <message>
        <source>1 row was left out.</source>
        <translation>1 Zeile wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were left out.</source>
        <translation>
            <numerusform>%Ln Zeile wurde ausgelassen.</numerusform>
            <numerusform>%Ln Zeilen wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row was taken in.</source>
        <translation>Jede Zeile wurde übernommen.</translation>
    </message>
    <message>
        <source>Every row came in.</source>
        <translation>Jede Zeile kam herein.</translation>
    </message>
    <message>
        <source>This import was taken back: everything is as it was before.</source>
        <translation>Dieser Import wurde zurückgenommen: Alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>Save them as a file, mend what is wrong there, and import that file.</source>
        <translation>Speichern Sie sie als Datei, bessern Sie dort aus, was falsch ist, und importieren Sie diese Datei.</translation>
    </message>
    <message>
        <source>Nothing had to be changed: your business says all of it already.</source>
        <translation>Nichts musste geändert werden: Ihr Geschäft weiß das alles schon.</translation>
    </message>
    <message>
        <source>1 row was new</source>
        <translation>1 Zeile war neu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were new</source>
        <translation>
            <numerusform>%Ln Zeile war neu</numerusform>
            <numerusform>%Ln Zeilen waren neu</numerusform>
        </translation>
    </message>
    <message>
        <source>1 added to what was here</source>
        <translation>1 kam zu Vorhandenem dazu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added to what was here</source>
        <translation>
            <numerusform>%Ln kam zu Vorhandenem dazu</numerusform>
            <numerusform>%Ln kamen zu Vorhandenem dazu</numerusform>
        </translation>
    </message>
    <message>
        <source>1 deal in another currency is listed apart until you give it a rate.</source>
        <translation>1 Deal in anderer Währung steht gesondert, bis Sie ihm einen Kurs geben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deals in other currencies are listed apart until you give them a rate.</source>
        <translation>
            <numerusform>%Ln Deal in anderer Währung steht gesondert, bis Sie ihm einen Kurs geben.</numerusform>
            <numerusform>%Ln Deals in anderen Währungen stehen gesondert, bis Sie ihnen einen Kurs geben.</numerusform>
        </translation>
    </message>
    <message>
        <source>One Undo takes it all back.</source>
        <translation>Ein Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Probable duplicates</source>
        <translation>Wahrscheinliche Dubletten</translation>
    </message>
    <message>
        <source>The one before (←)</source>
        <translation>Die vorige (←)</translation>
    </message>
    <message>
        <source>The next one (→)</source>
        <translation>Die nächste (→)</translation>
    </message>
    <message>
        <source>1  Same person</source>
        <translation>1  Dieselbe Person</translation>
    </message>
    <message>
        <source>2  Someone new</source>
        <translation>2  Jemand Neues</translation>
    </message>
    <message>
        <source>3  Skip</source>
        <translation>3  Überspringen</translation>
    </message>
    <message>
        <source>All are the same person</source>
        <translation>Alle sind dieselbe Person</translation>
    </message>
    <message>
        <source>All are someone new</source>
        <translation>Alle sind jemand Neues</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>Alle überspringen</translation>
    </message>
    <message>
        <source>Decide all …</source>
        <translation>Alle entscheiden …</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln at once</source>
        <translation>
            <numerusform>%Ln auf einmal</numerusform>
            <numerusform>Alle %Ln auf einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first {count} are shown; the rest goes as is chosen for all.</source>
        <translation>Nur die ersten {count} werden gezeigt; für den Rest gilt, was für alle gewählt ist.</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>alle entschieden</translation>
    </message>
    <message>
        <source>1 to decide</source>
        <translation>1 zu entscheiden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln zu entscheiden</numerusform>
            <numerusform>%Ln zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file, row {row}</source>
        <translation>In der Datei, Zeile {row}</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>names alike by {share} %</source>
        <translation>Namen zu {share} % gleich</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>The first contacts as they will be</source>
        <translation>Die ersten Kontakte, wie sie sein werden</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>1 row imported</source>
        <translation>1 Zeile importiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows imported</source>
        <translation>
            <numerusform>%Ln Zeile importiert</numerusform>
            <numerusform>%Ln Zeilen importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a safety copy of your business</source>
        <translation>Eine Sicherheitskopie des Geschäfts entsteht</translation>
    </message>
    <message>
        <source>Stopping; nothing remains of this import</source>
        <translation>Wird angehalten; von diesem Import bleibt nichts</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
    <message>
        <source>Nothing was imported. {reason}</source>
        <translation>Es wurde nichts importiert. {reason}</translation>
    </message>
    <message>
        <source>The safety copy could not be made, so nothing was imported. {reason}</source>
        <translation>Die Sicherheitskopie konnte nicht entstehen, darum wurde nichts importiert. {reason}</translation>
    </message>
    <message>
        <source>Match columns</source>
        <translation>Spalten zuordnen</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei auswählen …</translation>
    </message>
    <message>
        <source>Choose another file …</source>
        <translation>Andere Datei auswählen …</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>Wie die Datei geschrieben ist</translation>
    </message>
    <message>
        <source>There is nothing in this table.</source>
        <translation>In dieser Tabelle steht nichts.</translation>
    </message>
    <message>
        <source>There is nothing in this sheet. Choose another below.</source>
        <translation>Auf diesem Blatt steht nichts. Wählen Sie unten ein anderes.</translation>
    </message>
    <message>
        <source>Saved as {file}. Mend what is wrong there, and import that file.</source>
        <translation>Gespeichert als {file}. Bessern Sie dort aus, was falsch ist, und importieren Sie diese Datei.</translation>
    </message>
    <message>
        <source>Import feedback</source>
        <translation>Rückmeldungen importieren</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Taking in …</source>
        <translation>Wird übernommen …</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gespeichert als {file}.</translation>
    </message>
    <message>
        <source>Responses to</source>
        <translation>Antworten auf</translation>
    </message>
    <message>
        <source>Say which column is the score, the comment or an answer.</source>
        <translation>Welche Spalte ist die Bewertung, der Kommentar oder eine Antwort?</translation>
    </message>
    <message>
        <source>People are found by address or name, tickets by number. Undo takes it back.</source>
        <translation>Personen finden sich über Adresse oder Namen, Tickets über ihre Nummer. Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>{file} left out</source>
        <translation>{file} ausgelassen</translation>
    </message>
    <message>
        <source>Save rows left out</source>
        <translation>Ausgelassene Zeilen speichern</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Expected to close</source>
        <translation>Abschlusstag</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>Fill in what is missing</source>
        <translation>Fehlendes ergänzen</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>So lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Overwrite with what the file says:</source>
        <translation>Überschreiben mit dem, was die Datei sagt:</translation>
    </message>
    <message>
        <source>The file cannot be read in this way, so it stays as it was.</source>
        <translation>Auf diese Weise ist die Datei nicht lesbar, darum bleibt es wie zuvor.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>Diese Datei ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>and 1 more row</source>
        <translation>und 1 weitere Zeile</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more rows</source>
        <translation>
            <numerusform>und %Ln weitere Zeile</numerusform>
            <numerusform>und %Ln weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>Nothing is changed until you press Import. One Undo takes it all back.</source>
        <translation>Nichts ändert sich, bis Sie Importieren drücken. Ein Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Undecided ones come in as someone new. One Undo takes it all back.</source>
        <translation>Unentschiedene kommen als jemand Neues herein. Ein Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Show the contacts</source>
        <translation>Kontakte zeigen</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>Tippen zum Suchen</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>Sagen Sie es in wenigen Worten.</translation>
    </message>
    <message>
        <source>Find a place for this column</source>
        <translation>Einen Platz für diese Spalte suchen</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>{file} importieren</translation>
    </message>
    <message>
        <source>vCard</source>
        <translation>vCard</translation>
    </message>
    <message>
        <source>sheet {name}</source>
        <translation>Blatt {name}</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Import 1 deal</source>
        <translation>1 Deal importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln deals</source>
        <translation>
            <numerusform>%Ln Deal importieren</numerusform>
            <numerusform>%Ln Deals importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import 1 contact</source>
        <translation>1 Kontakt importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt importieren</numerusform>
            <numerusform>%Ln Kontakte importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose 1 stage</source>
        <translation>1 Phase wählen</translation>
    </message>
    <message numerus="yes">
        <source>Choose %Ln stages</source>
        <translation>
            <numerusform>%Ln Phase wählen</numerusform>
            <numerusform>%Ln Phasen wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide 1 duplicate</source>
        <translation>1 Dublette entscheiden</translation>
    </message>
    <message numerus="yes">
        <source>Decide %Ln duplicates</source>
        <translation>
            <numerusform>%Ln Dublette entscheiden</numerusform>
            <numerusform>%Ln Dubletten entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Stages not chosen become new ones. One Undo takes it all back.</source>
        <translation>Phasen ohne Wahl werden neu angelegt. Ein Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Show the deals</source>
        <translation>Deals zeigen</translation>
    </message>
    <message>
        <source>Next: {file}</source>
        <translation>Nächste: {file}</translation>
    </message>
    <message>
        <source>1 more file to import</source>
        <translation>1 weitere Datei zu importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files to import</source>
        <translation>
            <numerusform>%Ln weitere Datei zu importieren</numerusform>
            <numerusform>%Ln weitere Dateien zu importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a file with contacts or deals on the window, or choose one: a table (CSV, Excel, ODS) or contact cards (vCard) from your phone, mail program or old CRM.</source>
        <translation>Legen Sie eine Datei mit Kontakten oder Deals auf dem Fenster ab oder wählen Sie eine aus: eine Tabelle (CSV, Excel, ODS) oder Kontaktkarten (vCard) aus Ihrem Telefon, Mailprogramm oder alten CRM.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>To the note</source>
        <translation>In die Notiz</translation>
    </message>
    <message>
        <source>Name of a line of the note</source>
        <translation>Name einer Zeile der Notiz</translation>
    </message>
    <message>
        <source>Name prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Name suffix</source>
        <translation>Suffix</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geburtsjahr</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Geburtsmonat</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Geburtstag im Monat</translation>
    </message>
    <message>
        <source>E-mail: which kind</source>
        <translation>E-Mail: welche Art</translation>
    </message>
    <message>
        <source>Phone: which kind</source>
        <translation>Telefon: welche Art</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Web address: which kind</source>
        <translation>Webadresse: welche Art</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address: which kind</source>
        <translation>Adresse: welche Art</translation>
    </message>
    <message>
        <source>Post office box</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Id in the other program</source>
        <translation>Nummer im anderen Programm</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Person oder Firma</translation>
    </message>
    <message>
        <source>More of CRM Desktop</source>
        <translation>Weiteres von CRM Desktop</translation>
    </message>
    <message>
        <source>Name of the deal</source>
        <translation>Name des Deals</translation>
    </message>
    <message>
        <source>Closed: yes or no</source>
        <translation>Abgeschlossen: ja oder nein</translation>
    </message>
    <message>
        <source>Won: yes or no</source>
        <translation>Gewonnen: ja oder nein</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>Begonnen am</translation>
    </message>
    <message>
        <source>Type of the deal</source>
        <translation>Art des Deals</translation>
    </message>
    <message>
        <source>Why it was lost</source>
        <translation>Warum verloren</translation>
    </message>
    <message>
        <source>Day of the next step</source>
        <translation>Tag des nächsten Schritts</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>by content</source>
        <translation>am Inhalt</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>wie letztes Mal</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>Chance from 0 to 1</source>
        <translation>Chance von 0 bis 1</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>name spelled otherwise</source>
        <translation>Name anders geschrieben</translation>
    </message>
    <message>
        <source>name mistyped</source>
        <translation>Name vertippt</translation>
    </message>
    <message>
        <source>short form of the name</source>
        <translation>Kurzform des Namens</translation>
    </message>
    <message>
        <source>initial of the name</source>
        <translation>Anfangsbuchstabe des Namens</translation>
    </message>
    <message>
        <source>one name is longer</source>
        <translation>ein Name ist länger</translation>
    </message>
    <message>
        <source>part of the name</source>
        <translation>Teil des Namens</translation>
    </message>
    <message>
        <source>given name only</source>
        <translation>nur der Vorname</translation>
    </message>
    <message>
        <source>family name only</source>
        <translation>nur der Nachname</translation>
    </message>
    <message>
        <source>name in other letters</source>
        <translation>Name in anderer Schrift</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>anderer Name</translation>
    </message>
    <message>
        <source>rare name</source>
        <translation>seltener Name</translation>
    </message>
    <message>
        <source>another generation</source>
        <translation>andere Generation</translation>
    </message>
    <message>
        <source>e-mail that several share</source>
        <translation>E-Mail, die mehrere teilen</translation>
    </message>
    <message>
        <source>another e-mail</source>
        <translation>andere E-Mail</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>gleiches Telefon</translation>
    </message>
    <message>
        <source>phone that several share</source>
        <translation>Telefon, das mehrere teilen</translation>
    </message>
    <message>
        <source>another phone</source>
        <translation>anderes Telefon</translation>
    </message>
    <message>
        <source>same company</source>
        <translation>gleiche Firma</translation>
    </message>
    <message>
        <source>another company</source>
        <translation>andere Firma</translation>
    </message>
    <message>
        <source>same domain</source>
        <translation>gleiche Domain</translation>
    </message>
    <message>
        <source>domain that several share</source>
        <translation>Domain, die mehrere teilen</translation>
    </message>
    <message>
        <source>another domain</source>
        <translation>andere Domain</translation>
    </message>
    <message>
        <source>same birthday</source>
        <translation>gleicher Geburtstag</translation>
    </message>
    <message>
        <source>another birthday</source>
        <translation>anderer Geburtstag</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>gleiche Adresse</translation>
    </message>
    <message>
        <source>same city</source>
        <translation>gleicher Ort</translation>
    </message>
    <message>
        <source>another city</source>
        <translation>anderer Ort</translation>
    </message>
    <message>
        <source>both like a third</source>
        <translation>beide wie ein Dritter</translation>
    </message>
    <message>
        <source>same phone number</source>
        <translation>gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>e-mail at the same place</source>
        <translation>E-Mail am selben Ort</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>gleiche E-Mail</translation>
    </message>
    <message>
        <source>Saved. Everything is saved as soon as you enter it.</source>
        <translation>Gespeichert. Alles wird gespeichert, sobald Sie es eingeben.</translation>
    </message>
    <message>
        <source>Merge contacts</source>
        <translation>Kontakte zusammenführen</translation>
    </message>
    <message>
        <source>Merge companies</source>
        <translation>Firmen zusammenführen</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Was sie sagen</translation>
    </message>
    <message>
        <source>Show what is the same, too</source>
        <translation>Auch zeigen, was gleich ist</translation>
    </message>
    <message>
        <source>Merge certain duplicates</source>
        <translation>Sichere Dubletten zusammenführen</translation>
    </message>
    <message>
        <source>Who becomes whom</source>
        <translation>Wer zu wem wird</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>What they say differently is kept in the note. One Undo takes it all back.</source>
        <translation>Was sie verschieden sagen, bleibt in der Notiz. Ein Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>{kept} ← {others}</source>
        <translation>{kept} ← {others}</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eins</translation>
    </message>
    <message numerus="yes">
        <source>%Ln</source>
        <translation>
            <numerusform>%Ln</numerusform>
            <numerusform>%Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} contacts become {kept}.</source>
        <translation>{count} Kontakte werden zu {kept}.</translation>
    </message>
    <message>
        <source>{count} companies become {kept}.</source>
        <translation>{count} Firmen werden zu {kept}.</translation>
    </message>
    <message>
        <source>Comes together</source>
        <translation>Kommt zusammen</translation>
    </message>
    <message>
        <source>They do not contradict each other anywhere.</source>
        <translation>Sie widersprechen einander nirgends.</translation>
    </message>
    <message>
        <source>What is not chosen is kept in the note. Undo parts them again at any time.</source>
        <translation>Was nicht gewählt ist, bleibt in der Notiz. Rückgängig trennt sie jederzeit wieder.</translation>
    </message>
    <message>
        <source>1 field to choose in</source>
        <translation>1 Feld zu wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n fields to choose in</source>
        <translation>
            <numerusform>%n Feld zu wählen</numerusform>
            <numerusform>%n Felder zu wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to choose</source>
        <translation>Nichts zu wählen</translation>
    </message>
    <message>
        <source>Choose all of this one</source>
        <translation>Alles von diesem wählen</translation>
    </message>
    <message>
        <source>Choose everything that {name} says</source>
        <translation>Alles wählen, was {name} sagt</translation>
    </message>
    <message>
        <source>{value}, chosen</source>
        <translation>{value}, gewählt</translation>
    </message>
    <message>
        <source>{name}, added {day}</source>
        <translation>{name}, hinzugefügt {day}</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>given</source>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Put on a tag</source>
        <translation>Schlagwort vergeben</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>Take off a tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Add to a list</source>
        <translation>In eine Liste aufnehmen</translation>
    </message>
    <message>
        <source>Remove from a list</source>
        <translation>Aus einer Liste nehmen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Set {field}</source>
        <translation>{field} setzen</translation>
    </message>
    <message>
        <source>empty takes away</source>
        <translation>leer nimmt ihn fort</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>Role in decisions</source>
        <translation>Rolle bei Entscheidungen</translation>
    </message>
    <message>
        <source>says more</source>
        <translation>sagt mehr</translation>
    </message>
    <message>
        <source>newer</source>
        <translation>neuer</translation>
    </message>
    <message>
        <source>the stricter one stays</source>
        <translation>das Strengere bleibt</translation>
    </message>
    <message>
        <source>further on</source>
        <translation>weiter gekommen</translation>
    </message>
    <message>
        <source>known first</source>
        <translation>zuerst bekannt</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Wie zu erreichen</translation>
    </message>
    <message>
        <source>Companies and people</source>
        <translation>Firmen und Personen</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Lead statuses</source>
        <translation>Lead-Status</translation>
    </message>
    <message>
        <source>Why lost</source>
        <translation>Warum verloren</translation>
    </message>
    <message>
        <source>Deal types</source>
        <translation>Deal-Arten</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>New entry …</source>
        <translation>Neuer Eintrag …</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Zählt als</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Wieder anbieten</translation>
    </message>
    <message>
        <source>Offer no more</source>
        <translation>Nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <source>What customers ask again and again belongs here: written once, it is suggested for every ticket like it.</source>
        <translation>Hierher gehört, was Kunden immer wieder fragen: einmal geschrieben, wird es bei jedem ähnlichen Ticket vorgeschlagen.</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Umfragen</translation>
    </message>
    <message>
        <source>New survey …</source>
        <translation>Neue Umfrage …</translation>
    </message>
    <message>
        <source>Choices or scale</source>
        <translation>Auswahl oder Skala</translation>
    </message>
    <message>
        <source>New question …</source>
        <translation>Neue Frage …</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation>Neue Umfrage</translation>
    </message>
    <message>
        <source>a score of 1 to 5 and a comment, and what you ask besides</source>
        <translation>eine Bewertung von 1 bis 5, ein Kommentar und was Sie sonst fragen</translation>
    </message>
    <message>
        <source>a score of 0 to 10 and a comment, and what you ask besides</source>
        <translation>eine Bewertung von 0 bis 10, ein Kommentar und was Sie sonst fragen</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>nicht mehr</translation>
    </message>
    <message>
        <source>Roles in deals</source>
        <translation>Rollen in Deals</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Qualifizierung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln im Ganzen</numerusform>
            <numerusform>%Ln im Ganzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiteres</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln gleiches</numerusform>
            <numerusform>%Ln gleiche</numerusform>
        </translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>New contact “{name}”</source>
        <translation>Neuer Kontakt „{name}“</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Due to be in touch</source>
        <translation>Kontakt fällig</translation>
    </message>
    <message>
        <source>Days between touches</source>
        <translation>Tage zwischen Kontakten</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation>Einwilligung vom</translation>
    </message>
    <message>
        <source>Source of consent</source>
        <translation>Quelle der Einwilligung</translation>
    </message>
    <message>
        <source>Industry of the company</source>
        <translation>Branche der Firma</translation>
    </message>
    <message>
        <source>Employees of the company</source>
        <translation>Beschäftigte der Firma</translation>
    </message>
    <message>
        <source>City of the company</source>
        <translation>Ort der Firma</translation>
    </message>
    <message>
        <source>Tag of the company</source>
        <translation>Schlagwort der Firma</translation>
    </message>
    <message>
        <source>Open lead</source>
        <translation>Offener Lead</translation>
    </message>
    <message>
        <source>Source, in detail</source>
        <translation>Quelle, genauer</translation>
    </message>
    <message>
        <source>Reason for giving up</source>
        <translation>Grund der Aufgabe</translation>
    </message>
    <message>
        <source>Part in the decision</source>
        <translation>Entscheidungsrolle</translation>
    </message>
    <message>
        <source>Chance in percent</source>
        <translation>Chance in Prozent</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>Erwarteter Betrag</translation>
    </message>
    <message>
        <source>Has an open deal</source>
        <translation>Hat einen offenen Deal</translation>
    </message>
    <message>
        <source>Open, won or lost</source>
        <translation>Offen, gewonnen, verloren</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Stage chance in percent</source>
        <translation>Chance der Phase in Prozent</translation>
    </message>
    <message>
        <source>Chance set by hand</source>
        <translation>Chance von Hand gesetzt</translation>
    </message>
    <message>
        <source>Forecast category</source>
        <translation>Prognosekategorie</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Abschlusstag</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Abgeschlossen am</translation>
    </message>
    <message>
        <source>In its stage since</source>
        <translation>In der Phase seit</translation>
    </message>
    <message>
        <source>Lost reason</source>
        <translation>Verlustgrund</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Personen hinzufügen</translation>
    </message>
    <message>
        <source>Add to a campaign</source>
        <translation>Zu einer Kampagne hinzufügen</translation>
    </message>
    <message>
        <source>Only those who gave their consent</source>
        <translation>Nur wer eingewilligt hat</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>There is no campaign yet. Plan one under Campaigns.</source>
        <translation>Es gibt noch keine Kampagne. Planen Sie eine unter Kampagnen.</translation>
    </message>
    <message>
        <source>1 person is added.</source>
        <translation>1 Person wird hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are added.</source>
        <translation>
            <numerusform>%Ln Person wird hinzugefügt.</numerusform>
            <numerusform>%Ln Personen werden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is added.</source>
        <translation>Niemand wird hinzugefügt.</translation>
    </message>
    <message>
        <source>Left out: {people}</source>
        <translation>Ausgelassen: {people}</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Wen</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Somebody with a role</source>
        <translation>Jemand mit einer Rolle</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Ticketnummer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>In the campaign</source>
        <translation>In der Kampagne</translation>
    </message>
    <message>
        <source>Comes from the campaign</source>
        <translation>Kommt aus der Kampagne</translation>
    </message>
    <message>
        <source>Ended by hand</source>
        <translation>Von Hand beendet</translation>
    </message>
    <message>
        <source>Worth of what was won</source>
        <translation>Wert des Gewonnenen</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>First reply due</source>
        <translation>Erste Antwort fällig</translation>
    </message>
    <message>
        <source>To be solved by</source>
        <translation>Zu lösen bis</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>In its status since</source>
        <translation>Im Status seit</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Times opened again</source>
        <translation>Wie oft wieder geöffnet</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>Has an open ticket</source>
        <translation>Hat ein offenes Ticket</translation>
    </message>
    <message>
        <source>Times used</source>
        <translation>Wie oft verwendet</translation>
    </message>
    <message>
        <source>Tickets solved with it</source>
        <translation>Damit gelöste Tickets</translation>
    </message>
    <message>
        <source>Exchange rate missing</source>
        <translation>Wechselkurs fehlt</translation>
    </message>
    <message>
        <source>Name of a person there</source>
        <translation>Name einer Person dort</translation>
    </message>
    <message>
        <source>Title of a person there</source>
        <translation>Position einer Person dort</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Planned: {kind}</source>
        <translation>Geplant: {kind}</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Added {day}</source>
        <translation>Hinzugefügt {day}</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>lies between</source>
        <translation>liegt zwischen</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>am Tag</translation>
    </message>
    <message>
        <source>in the last … days</source>
        <translation>in den letzten … Tagen</translation>
    </message>
    <message>
        <source>not in the last … days</source>
        <translation>nicht in den letzten … Tagen</translation>
    </message>
    <message>
        <source>in the next … days</source>
        <translation>in den nächsten … Tagen</translation>
    </message>
    <message>
        <source>this week, month …</source>
        <translation>diese Woche, diesen Monat …</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>eines von</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>alle von</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>keines von</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>ist ausgefüllt</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>erwähnt</translation>
    </message>
    <message>
        <source>never mentions</source>
        <translation>erwähnt nie</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>jemals</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>irgendetwas</translation>
    </message>
    <message>
        <source>{field} contains “{value}”</source>
        <translation>{field} enthält „{value}“</translation>
    </message>
    <message>
        <source>{field} does not contain “{value}”</source>
        <translation>{field} enthält nicht „{value}“</translation>
    </message>
    <message>
        <source>{field} is {value}</source>
        <translation>{field} ist {value}</translation>
    </message>
    <message>
        <source>{field} is not {value}</source>
        <translation>{field} ist nicht {value}</translation>
    </message>
    <message>
        <source>{field} begins with “{value}”</source>
        <translation>{field} beginnt mit „{value}“</translation>
    </message>
    <message>
        <source>{field} below {value}</source>
        <translation>{field} unter {value}</translation>
    </message>
    <message>
        <source>{field} above {value}</source>
        <translation>{field} über {value}</translation>
    </message>
    <message>
        <source>{field} from {value} to {last}</source>
        <translation>{field} von {value} bis {last}</translation>
    </message>
    <message>
        <source>{field} before {value}</source>
        <translation>{field} vor {value}</translation>
    </message>
    <message>
        <source>{field} after {value}</source>
        <translation>{field} nach {value}</translation>
    </message>
    <message>
        <source>{field} on {value}</source>
        <translation>{field} am {value}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>{field}: not {value}</source>
        <translation>{field}: nicht {value}</translation>
    </message>
    <message>
        <source>{field}: yes</source>
        <translation>{field}: ja</translation>
    </message>
    <message>
        <source>{field}: no</source>
        <translation>{field}: nein</translation>
    </message>
    <message>
        <source>{field}: none</source>
        <translation>{field}: keines</translation>
    </message>
    <message>
        <source>{field}: any</source>
        <translation>{field}: irgendeines</translation>
    </message>
    <message>
        <source>{field} is empty</source>
        <translation>{field} ist leer</translation>
    </message>
    <message>
        <source>{field} is filled in</source>
        <translation>{field} ist ausgefüllt</translation>
    </message>
    <message>
        <source>{field} mentions “{value}”</source>
        <translation>{field} erwähnt „{value}“</translation>
    </message>
    <message>
        <source>{field} never mentions “{value}”</source>
        <translation>{field} erwähnt nie „{value}“</translation>
    </message>
    <message>
        <source>{field}: never</source>
        <translation>{field}: nie</translation>
    </message>
    <message>
        <source>{field}: ever</source>
        <translation>{field}: jemals</translation>
    </message>
    <message>
        <source>Never touched</source>
        <translation>Nie kontaktiert</translation>
    </message>
    <message>
        <source>Touched before</source>
        <translation>Schon kontaktiert</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Kein nächster Schritt</translation>
    </message>
    <message>
        <source>Has a next step</source>
        <translation>Hat einen nächsten Schritt</translation>
    </message>
    <message>
        <source>{field} today</source>
        <translation>{field} heute</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>diese Woche</translation>
    </message>
    <message>
        <source>{field} this week</source>
        <translation>{field} diese Woche</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>diesen Monat</translation>
    </message>
    <message>
        <source>{field} this month</source>
        <translation>{field} diesen Monat</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>dieses Quartal</translation>
    </message>
    <message>
        <source>{field} this quarter</source>
        <translation>{field} dieses Quartal</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>dieses Jahr</translation>
    </message>
    <message>
        <source>{field} this year</source>
        <translation>{field} dieses Jahr</translation>
    </message>
    <message numerus="yes">
        <source>{field} in the last %Ln days</source>
        <translation>
            <numerusform>{field} am letzten %Ln Tag</numerusform>
            <numerusform>{field} in den letzten %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{field} not today</source>
        <translation>{field} nicht heute</translation>
    </message>
    <message numerus="yes">
        <source>{field} not in the last %Ln days</source>
        <translation>
            <numerusform>{field} nicht am letzten %Ln Tag</numerusform>
            <numerusform>{field} nicht in den letzten %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} in the next %Ln days</source>
        <translation>
            <numerusform>{field} am nächsten %Ln Tag</numerusform>
            <numerusform>{field} in den nächsten %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Touched today</source>
        <translation>Heute kontaktiert</translation>
    </message>
    <message numerus="yes">
        <source>Touched in the last %Ln days</source>
        <translation>
            <numerusform>Am letzten %Ln Tag kontaktiert</numerusform>
            <numerusform>In den letzten %Ln Tagen kontaktiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Not touched today</source>
        <translation>Heute nicht kontaktiert</translation>
    </message>
    <message numerus="yes">
        <source>Not touched for %Ln days</source>
        <translation>
            <numerusform>Seit %Ln Tag nicht kontaktiert</numerusform>
            <numerusform>Seit %Ln Tagen nicht kontaktiert</numerusform>
        </translation>
    </message>
    <message>
        <source>A field that is no longer there</source>
        <translation>Ein Feld, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} oder {last}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>1 filter</source>
        <translation>1 Filter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters</source>
        <translation>
            <numerusform>%Ln Filter</numerusform>
            <numerusform>%Ln Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>weighted {amount}</source>
        <translation>gewichtet {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n without a rate</source>
        <translation>
            <numerusform>%n ohne Kurs</numerusform>
            <numerusform>%n ohne Kurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Kein Tag</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Bekannt seit</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Add phone, e-mail …</source>
        <translation>Telefon, E-Mail hinzufügen …</translation>
    </message>
    <message>
        <source>By hand …</source>
        <translation>Von Hand …</translation>
    </message>
    <message>
        <source>+ Tag</source>
        <translation>+ Schlagwort</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <translation>Dieses Schlagwort entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weiteren zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>In deals</source>
        <translation>In Deals</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>New product …</source>
        <translation>Neues Produkt …</translation>
    </message>
    <message>
        <source>What you sell belongs here: it becomes the items of deals by a few letters.</source>
        <translation>Hierher gehört, was Sie verkaufen: Mit wenigen Buchstaben wird es zu Posten von Deals.</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neues Produkt</translation>
    </message>
    <message>
        <source>{price} / {unit}</source>
        <translation>{price} / {unit}</translation>
    </message>
    <message>
        <source>Put first</source>
        <translation>An die erste Stelle</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu heute</translation>
    </message>
    <message>
        <source>As it stood on {day}. Names are those of today; nothing can be changed here.</source>
        <translation>Stand: {day}. Die Namen sind die heutigen; hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Board as of</source>
        <translation>Board zum Stichtag</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The board as it stood on</source>
        <translation>Das Board, wie es stand am</translation>
    </message>
    <message>
        <source>Edit title and dates …</source>
        <translation>Position und Zeiten bearbeiten …</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Remove from here</source>
        <translation>Von hier entfernen</translation>
    </message>
    <message>
        <source>{kind}, the first one</source>
        <translation>{kind}, die erste</translation>
    </message>
    <message>
        <source>until {year}</source>
        <translation>bis {year}</translation>
    </message>
    <message>
        <source>since {year}</source>
        <translation>seit {year}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Change the days …</source>
        <translation>Tage ändern …</translation>
    </message>
    <message>
        <source>How far people came</source>
        <translation>Wie weit die Personen kamen</translation>
    </message>
    <message>
        <source>Deals won, and what they are worth</source>
        <translation>Gewonnene Deals und was sie wert sind</translation>
    </message>
    <message>
        <source>What was won less the cost, as a share of the cost</source>
        <translation>Gewonnenes abzüglich der Kosten, als Anteil der Kosten</translation>
    </message>
    <message>
        <source>Cost per lead</source>
        <translation>Kosten je Lead</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angesprochen</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ticket öffnen</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Open the company</source>
        <translation>Firma öffnen</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”.</source>
        <translation>Nichts gefunden zu „{words}“.</translation>
    </message>
    <message>
        <source>Plan it for later</source>
        <translation>Für später planen</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Type some words first.</source>
        <translation>Schreiben Sie erst ein paar Worte.</translation>
    </message>
    <message>
        <source>The minutes are a whole number.</source>
        <translation>Die Minuten sind eine ganze Zahl.</translation>
    </message>
    <message>
        <source>Say on which day, such as “tomorrow”.</source>
        <translation>Sagen Sie, an welchem Tag, etwa „morgen“.</translation>
    </message>
    <message>
        <source>What is to do?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>What happened, in a few words?</source>
        <translation>Was war, in wenigen Worten?</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Quickly added</source>
        <translation>Schnell eingetragen</translation>
    </message>
    <message>
        <source>Way to reach removed</source>
        <translation>Kontaktweg entfernt</translation>
    </message>
    <message>
        <source>{value} put first</source>
        <translation>{value} an erste Stelle gesetzt</translation>
    </message>
    <message>
        <source>Place removed</source>
        <translation>Zugehörigkeit entfernt</translation>
    </message>
    <message>
        <source>Changed with others</source>
        <translation>Mit anderen zusammen geändert</translation>
    </message>
    <message>
        <source>Keeping in touch changed</source>
        <translation>Kontaktpflege geändert</translation>
    </message>
    <message>
        <source>Tagged “{tag}”</source>
        <translation>Mit Schlagwort „{tag}“ versehen</translation>
    </message>
    <message>
        <source>Tag “{tag}” removed</source>
        <translation>Schlagwort „{tag}“ entfernt</translation>
    </message>
    <message>
        <source>Put on the list “{name}”</source>
        <translation>Auf die Liste „{name}“ gesetzt</translation>
    </message>
    <message>
        <source>Taken off the list “{name}”</source>
        <translation>Von der Liste „{name}“ genommen</translation>
    </message>
    <message>
        <source>List “{name}” deleted</source>
        <translation>Liste „{name}“ gelöscht</translation>
    </message>
    <message>
        <source>Files attached</source>
        <translation>Dateien angehängt</translation>
    </message>
    <message>
        <source>File renamed</source>
        <translation>Datei umbenannt</translation>
    </message>
    <message>
        <source>Files deleted</source>
        <translation>Dateien gelöscht</translation>
    </message>
    <message>
        <source>Relation changed</source>
        <translation>Beziehung geändert</translation>
    </message>
    <message>
        <source>Relation removed</source>
        <translation>Beziehung entfernt</translation>
    </message>
    <message>
        <source>Field “{field}” deleted</source>
        <translation>Feld „{field}“ gelöscht</translation>
    </message>
    <message>
        <source>Choices of “{field}” changed</source>
        <translation>Auswahl von „{field}“ geändert</translation>
    </message>
    <message>
        <source>Type of “{field}” changed</source>
        <translation>Art von „{field}“ geändert</translation>
    </message>
    <message>
        <source>{kind} logged</source>
        <translation>{kind} eingetragen</translation>
    </message>
    <message>
        <source>{kind} planned</source>
        <translation>{kind} geplant</translation>
    </message>
    <message>
        <source>{kind} done</source>
        <translation>{kind} erledigt</translation>
    </message>
    <message>
        <source>{kind} put off</source>
        <translation>{kind} verschoben</translation>
    </message>
    <message>
        <source>{kind} changed</source>
        <translation>{kind} geändert</translation>
    </message>
    <message>
        <source>{kind} deleted</source>
        <translation>{kind} gelöscht</translation>
    </message>
    <message>
        <source>Import of {file}</source>
        <translation>Import von {file}</translation>
    </message>
    <message>
        <source>Merged with {other}</source>
        <translation>Zusammengeführt mit {other}</translation>
    </message>
    <message>
        <source>Merged with its duplicates</source>
        <translation>Mit seinen Dubletten zusammengeführt</translation>
    </message>
    <message>
        <source>Restored from the trash</source>
        <translation>Aus dem Papierkorb wiederhergestellt</translation>
    </message>
    <message>
        <source>Contact deleted</source>
        <translation>Kontakt gelöscht</translation>
    </message>
    <message>
        <source>Company deleted</source>
        <translation>Firma gelöscht</translation>
    </message>
    <message>
        <source>Deal deleted</source>
        <translation>Deal gelöscht</translation>
    </message>
    <message>
        <source>Created as a lead</source>
        <translation>Als Lead angelegt</translation>
    </message>
    <message>
        <source>Made a lead</source>
        <translation>Zum Lead gemacht</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Qualification changed</source>
        <translation>Qualifizierung geändert</translation>
    </message>
    <message>
        <source>Source changed</source>
        <translation>Quelle geändert</translation>
    </message>
    <message>
        <source>Part in decisions changed</source>
        <translation>Rolle bei Entscheidungen geändert</translation>
    </message>
    <message>
        <source>Expected amount changed</source>
        <translation>Erwarteter Betrag geändert</translation>
    </message>
    <message>
        <source>Deal begun</source>
        <translation>Deal begonnen</translation>
    </message>
    <message>
        <source>Moved to {stage}</source>
        <translation>Verschoben nach {stage}</translation>
    </message>
    <message>
        <source>Exchange rate changed</source>
        <translation>Wechselkurs geändert</translation>
    </message>
    <message>
        <source>Put in {currency}</source>
        <translation>Auf {currency} umgestellt</translation>
    </message>
    <message>
        <source>Item added</source>
        <translation>Posten hinzugefügt</translation>
    </message>
    <message>
        <source>Item changed</source>
        <translation>Posten geändert</translation>
    </message>
    <message>
        <source>Items removed</source>
        <translation>Posten entfernt</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Rolle geändert</translation>
    </message>
    <message>
        <source>Role removed</source>
        <translation>Rolle entfernt</translation>
    </message>
    <message>
        <source>“{item}” done</source>
        <translation>„{item}“ erledigt</translation>
    </message>
    <message>
        <source>“{item}” to do again</source>
        <translation>„{item}“ wieder zu erledigen</translation>
    </message>
    <message>
        <source>Plan of “{stage}” changed</source>
        <translation>Plan von „{stage}“ geändert</translation>
    </message>
    <message>
        <source>Pipeline “{pipeline}” deleted</source>
        <translation>Pipeline „{pipeline}“ gelöscht</translation>
    </message>
    <message>
        <source>Product “{name}” deleted</source>
        <translation>Produkt „{name}“ gelöscht</translation>
    </message>
    <message>
        <source>Taken back: {done}</source>
        <translation>Zurückgenommen: {done}</translation>
    </message>
    <message>
        <source>Ticket begun</source>
        <translation>Ticket begonnen</translation>
    </message>
    <message>
        <source>Now {status}</source>
        <translation>Jetzt {status}</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <translation>Priorität geändert</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Reply sent</source>
        <translation>Antwort gesendet</translation>
    </message>
    <message>
        <source>Mail taken in</source>
        <translation>E-Mail aufgenommen</translation>
    </message>
    <message>
        <source>Message noted</source>
        <translation>Nachricht notiert</translation>
    </message>
    <message>
        <source>Merged with other tickets</source>
        <translation>Mit anderen Tickets zusammengeführt</translation>
    </message>
    <message>
        <source>Messages moved to a ticket of their own</source>
        <translation>Nachrichten in ein eigenes Ticket verschoben</translation>
    </message>
    <message>
        <source>Article begun</source>
        <translation>Artikel begonnen</translation>
    </message>
    <message>
        <source>Article begun from a ticket</source>
        <translation>Artikel aus einem Ticket begonnen</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>Zustand geändert</translation>
    </message>
    <message>
        <source>Pictures added</source>
        <translation>Bilder hinzugefügt</translation>
    </message>
    <message>
        <source>Campaign begun</source>
        <translation>Kampagne begonnen</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Linked with another ticket</source>
        <translation>Mit einem anderen Ticket verknüpft</translation>
    </message>
    <message>
        <source>No longer linked with another ticket</source>
        <translation>Nicht mehr mit einem anderen Ticket verknüpft</translation>
    </message>
    <message>
        <source>Ticket deleted</source>
        <translation>Ticket gelöscht</translation>
    </message>
    <message>
        <source>Article deleted</source>
        <translation>Artikel gelöscht</translation>
    </message>
    <message>
        <source>Clock started</source>
        <translation>Uhr gestartet</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>Uhr angehalten</translation>
    </message>
    <message>
        <source>Time noted</source>
        <translation>Zeit eingetragen</translation>
    </message>
    <message>
        <source>Used in the ticket “{thing}”</source>
        <translation>Im Ticket „{thing}“ verwendet</translation>
    </message>
    <message>
        <source>No longer used in the ticket “{thing}”</source>
        <translation>Im Ticket „{thing}“ nicht mehr verwendet</translation>
    </message>
    <message>
        <source>Article “{thing}” used</source>
        <translation>Artikel „{thing}“ verwendet</translation>
    </message>
    <message>
        <source>Article “{thing}” no longer used</source>
        <translation>Artikel „{thing}“ nicht mehr verwendet</translation>
    </message>
    <message>
        <source>Linked with the ticket “{thing}”</source>
        <translation>Mit dem Ticket „{thing}“ verknüpft</translation>
    </message>
    <message>
        <source>No longer linked with the ticket “{thing}”</source>
        <translation>Nicht mehr mit dem Ticket „{thing}“ verknüpft</translation>
    </message>
    <message>
        <source>Linked ticket</source>
        <translation>Verknüpftes Ticket</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>Aufgewendete Zeit</translation>
    </message>
    <message>
        <source>TLS from the beginning (465)</source>
        <translation>TLS von Anfang an (465)</translation>
    </message>
    <message>
        <source>STARTTLS (587)</source>
        <translation>STARTTLS (587)</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Save and send a test to myself</source>
        <translation>Speichern und Probe an mich senden</translation>
    </message>
    <message>
        <source>Without a server, replies are handed to the mail program of your system. Mails from your own addresses count as answers when they are taken in.</source>
        <translation>Ohne Server gehen Antworten an das E-Mail-Programm des Systems. E-Mails von eigenen Adressen zählen beim Aufnehmen als Antworten.</translation>
    </message>
    <message>
        <source>Your own addresses</source>
        <translation>Eigene Adressen</translation>
    </message>
    <message>
        <source>apart by commas, the first sends</source>
        <translation>durch Kommas getrennt, die erste sendet</translation>
    </message>
    <message>
        <source>Server (SMTP)</source>
        <translation>Server (SMTP)</translation>
    </message>
    <message>
        <source>none: by the mail program</source>
        <translation>keiner: über das E-Mail-Programm</translation>
    </message>
    <message>
        <source>Safe line</source>
        <translation>Sichere Verbindung</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>der übliche</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Test of CRM Desktop</source>
        <translation>Probe von CRM Desktop</translation>
    </message>
    <message>
        <source>If you can read this, mails can be sent from CRM Desktop.</source>
        <translation>Wenn das hier zu lesen ist, lassen sich aus CRM Desktop E-Mails senden.</translation>
    </message>
    <message>
        <source>Sent to {address}.</source>
        <translation>An {address} gesendet.</translation>
    </message>
    <message>
        <source>Article used</source>
        <translation>Verwendeter Artikel</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Textbaustein</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>Neu …</translation>
    </message>
    <message>
        <source>Insert a field …</source>
        <translation>Feld einfügen …</translation>
    </message>
    <message>
        <source>Subject, where it is not that of the ticket</source>
        <translation>Betreff, falls nicht der des Tickets</translation>
    </message>
    <message>
        <source>Hello {{ contact.first_name | there }}, …</source>
        <translation>Guten Tag {{ contact.name }}, …</translation>
    </message>
    <message>
        <source>Number of a ticket</source>
        <translation>Nummer eines Tickets</translation>
    </message>
    <message>
        <source>As it reads for ticket</source>
        <translation>So liest es sich für Ticket</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Servicezusage</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Arbeitszeiten</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Surveys …</source>
        <translation>Umfragen …</translation>
    </message>
    <message>
        <source>What customers say belongs here: after a ticket, once a year, in your surveys.</source>
        <translation>Hierher gehört, was Kunden sagen: nach einem Ticket, einmal im Jahr, in Ihren Umfragen.</translation>
    </message>
    <message>
        <source>No feedback is like that.</source>
        <translation>Keine Rückmeldung ist so.</translation>
    </message>
    <message>
        <source>Enter opens ticket or person · F2 changes · Del deletes</source>
        <translation>Eingabe öffnet Ticket oder Person · F2 ändert · Entf löscht</translation>
    </message>
    <message>
        <source>Minutes to the first reply</source>
        <translation>Minuten bis zur ersten Antwort</translation>
    </message>
    <message>
        <source>Minutes to the solution</source>
        <translation>Minuten bis zur Lösung</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Abrechenbar</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Kopie an</translation>
    </message>
    <message>
        <source>Sent or handed over</source>
        <translation>Gesendet oder übergeben</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Niedrigster Wert</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster Wert</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Chance set to {chance} %</source>
        <translation>Chance auf {chance} % gesetzt</translation>
    </message>
    <message>
        <source>Expected close changed</source>
        <translation>Abschlusstag geändert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Number in another program</source>
        <translation>Nummer in einem anderen Programm</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>“Not the same”</source>
        <translation>„Nicht dieselben“</translation>
    </message>
    <message>
        <source>Way to reach</source>
        <translation>Weg der Erreichbarkeit</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Done by plan:</source>
        <translation>Nach Plan erledigt:</translation>
    </message>
    <message>
        <source>Past state</source>
        <translation>Früherer Stand</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Listeneintrag</translation>
    </message>
    <message>
        <source>Step of the plan</source>
        <translation>Schritt des Verkaufsplans</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Expected by you</source>
        <translation>Von Ihnen erwartet</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Day of the consent</source>
        <translation>Tag der Einwilligung</translation>
    </message>
    <message>
        <source>Source of the consent</source>
        <translation>Quelle der Einwilligung</translation>
    </message>
    <message>
        <source>Keep in touch every (days)</source>
        <translation>In Kontakt bleiben alle (Tage)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>New pipeline …</source>
        <translation>Neue Pipeline …</translation>
    </message>
    <message>
        <source>Delete the pipeline</source>
        <translation>Pipeline löschen</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Neue Frage</translation>
    </message>
    <message>
        <source>Change question</source>
        <translation>Frage ändern</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Wählen Sie einen Eintrag der Liste.</translation>
    </message>
    <message>
        <source>Type whole numbers, such as 1 and 5.</source>
        <translation>Geben Sie ganze Zahlen ein, etwa 1 und 5.</translation>
    </message>
    <message>
        <source>as the customer reads it</source>
        <translation>wie der Kunde sie liest</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Easy; All right; Difficult</source>
        <translation>Leicht; Ganz gut; Schwierig</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Own record</source>
        <translation>Eigene Bilanz</translation>
    </message>
    <message>
        <source>New stage …</source>
        <translation>Neue Phase …</translation>
    </message>
    <message>
        <source>Deals that are there already keep their chance.</source>
        <translation>Deals, die schon dort sind, behalten ihre Chance.</translation>
    </message>
    <message>
        <source>Pipelines and stages</source>
        <translation>Pipelines und Phasen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>Day of the rate</source>
        <translation>Tag des Kurses</translation>
    </message>
    <message>
        <source>More on the source</source>
        <translation>Mehr zur Quelle</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Neuer Posten</translation>
    </message>
    <message>
        <source>Item {name}</source>
        <translation>Posten {name}</translation>
    </message>
    <message>
        <source>a product, or anything</source>
        <translation>ein Produkt oder irgendetwas</translation>
    </message>
    <message>
        <source>pieces, hours, m² …</source>
        <translation>Stück, Stunden, m² …</translation>
    </message>
    <message>
        <source>Price in {currency}</source>
        <translation>Preis in {currency}</translation>
    </message>
    <message>
        <source>Discount in %</source>
        <translation>Rabatt in %</translation>
    </message>
    <message>
        <source>Tax in %</source>
        <translation>Steuer in %</translation>
    </message>
    <message>
        <source>Counts how many times</source>
        <translation>Zählt wie viele Male</translation>
    </message>
    <message>
        <source>12 months, 1 year</source>
        <translation>12 Monate, 1 Jahr</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Discount in percent</source>
        <translation>Rabatt in Prozent</translation>
    </message>
    <message>
        <source>Tax in percent</source>
        <translation>Steuer in Prozent</translation>
    </message>
    <message>
        <source>How often it counts</source>
        <translation>Wie oft es zählt</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Expected days</source>
        <translation>Erwartete Tage</translation>
    </message>
    <message>
        <source>how long a deal stays</source>
        <translation>wie lange ein Deal bleibt</translation>
    </message>
    <message>
        <source>Deals here are</source>
        <translation>Deals hier sind</translation>
    </message>
    <message>
        <source>a line for each thing</source>
        <translation>eine Zeile je Sache</translation>
    </message>
    <message>
        <source>Why unqualified</source>
        <translation>Warum unqualifiziert</translation>
    </message>
    <message>
        <source>Why unqualified, in words</source>
        <translation>Warum unqualifiziert, in Worten</translation>
    </message>
    <message>
        <source>Currency expected</source>
        <translation>Erwartete Währung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Part of the score</source>
        <translation>Teil des Scores</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Half-life in days</source>
        <translation>Halbwertszeit in Tagen</translation>
    </message>
    <message>
        <source>{what} of {name} was changed since, so it stays as it is.</source>
        <translation>{what} von {name} wurde seither geändert und bleibt darum, wie es ist.</translation>
    </message>
    <message>
        <source>{what} of {name} was deleted since, so it stays away.</source>
        <translation>{what} von {name} wurde seither gelöscht und bleibt darum fort.</translation>
    </message>
    <message>
        <source>{what} of {name} is in use by now, so it stays.</source>
        <translation>{what} von {name} ist inzwischen in Gebrauch und bleibt darum.</translation>
    </message>
    <message>
        <source>{what} of {name} belonged to something that is gone.</source>
        <translation>{what} von {name} gehörte zu etwas, das fort ist.</translation>
    </message>
    <message>
        <source>{what} of {name} is there again already.</source>
        <translation>{what} von {name} ist schon wieder da.</translation>
    </message>
    <message>
        <source>{what} was changed since, so it stays as it is.</source>
        <translation>{what} wurde seither geändert und bleibt darum, wie es ist.</translation>
    </message>
    <message>
        <source>{what} was deleted since, so it stays away.</source>
        <translation>{what} wurde seither gelöscht und bleibt darum fort.</translation>
    </message>
    <message>
        <source>{what} is in use by now, so it stays.</source>
        <translation>{what} ist inzwischen in Gebrauch und bleibt darum.</translation>
    </message>
    <message>
        <source>{what} belonged to something that is gone.</source>
        <translation>{what} gehörte zu etwas, das fort ist.</translation>
    </message>
    <message>
        <source>{what} is there again already.</source>
        <translation>{what} ist schon wieder da.</translation>
    </message>
    <message>
        <source>Company {thing} added</source>
        <translation>Firma {thing} hinzugefügt</translation>
    </message>
    <message>
        <source>Company {thing} removed</source>
        <translation>Firma {thing} entfernt</translation>
    </message>
    <message>
        <source>Person {thing} added</source>
        <translation>Person {thing} hinzugefügt</translation>
    </message>
    <message>
        <source>Person {thing} removed</source>
        <translation>Person {thing} entfernt</translation>
    </message>
    <message>
        <source>Tagged “{thing}”</source>
        <translation>Mit Schlagwort „{thing}“ versehen</translation>
    </message>
    <message>
        <source>Tag “{thing}” removed</source>
        <translation>Schlagwort „{thing}“ entfernt</translation>
    </message>
    <message>
        <source>Put on the list “{thing}”</source>
        <translation>Auf die Liste „{thing}“ gesetzt</translation>
    </message>
    <message>
        <source>Taken off the list “{thing}”</source>
        <translation>Von der Liste „{thing}“ genommen</translation>
    </message>
    <message>
        <source>Field “{thing}” filled in</source>
        <translation>Feld „{thing}“ ausgefüllt</translation>
    </message>
    <message>
        <source>Field “{thing}” emptied</source>
        <translation>Feld „{thing}“ geleert</translation>
    </message>
    <message>
        <source>Takes part in the deal “{thing}”</source>
        <translation>Am Deal „{thing}“ beteiligt</translation>
    </message>
    <message>
        <source>No longer takes part in the deal “{thing}”</source>
        <translation>Am Deal „{thing}“ nicht mehr beteiligt</translation>
    </message>
    <message>
        <source>{thing} takes part</source>
        <translation>{thing} ist beteiligt</translation>
    </message>
    <message>
        <source>{thing} no longer takes part</source>
        <translation>{thing} ist nicht mehr beteiligt</translation>
    </message>
    <message>
        <source>Done by plan: {thing}</source>
        <translation>Laut Plan erledigt: {thing}</translation>
    </message>
    <message>
        <source>To do again by plan: {thing}</source>
        <translation>Laut Plan wieder zu erledigen: {thing}</translation>
    </message>
    <message>
        <source>{field}: {before} → empty</source>
        <translation>{field}: {before} → leer</translation>
    </message>
    <message numerus="yes">
        <source>Merged with %Ln others</source>
        <translation>
            <numerusform>Mit %Ln anderem zusammengeführt</numerusform>
            <numerusform>Mit %Ln anderen zusammengeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo all %Ln merges of that moment …</source>
        <translation>
            <numerusform>%Ln Zusammenführung dieses Moments rückgängig machen …</numerusform>
            <numerusform>Alle %Ln Zusammenführungen dieses Moments rückgängig machen …</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} added</source>
        <translation>{what} hinzugefügt</translation>
    </message>
    <message>
        <source>{what} removed</source>
        <translation>{what} entfernt</translation>
    </message>
    <message>
        <source>Photo changed</source>
        <translation>Foto geändert</translation>
    </message>
    <message>
        <source>{field}: {after}</source>
        <translation>{field}: {after}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>{what} done</source>
        <translation>{what} erledigt</translation>
    </message>
    <message>
        <source>{what} open again</source>
        <translation>{what} wieder offen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter saves, Shift+Enter begins a new line</source>
        <translation>Enter speichert, Umschalt+Enter beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Only the first 20,000 characters were taken.</source>
        <translation>Nur die ersten 20.000 Zeichen wurden übernommen.</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Interessent</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Former customer</source>
        <translation>Ex-Kunde</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>entscheidet</translation>
    </message>
    <message>
        <source>has influence</source>
        <translation>hat Einfluss</translation>
    </message>
    <message>
        <source>evaluates</source>
        <translation>prüft</translation>
    </message>
    <message>
        <source>will use it</source>
        <translation>wird es nutzen</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>heiß</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>kalt</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Befugnis</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>by when they want it</comment>
        <translation>Zeitrahmen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Choose someone from the list.</source>
        <translation>Wählen Sie jemanden aus der Liste.</translation>
    </message>
    <message>
        <source>Choose a deal.</source>
        <translation>Wählen Sie einen Deal.</translation>
    </message>
    <message>
        <source>Nothing noted yet.</source>
        <translation>Noch nichts vermerkt.</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Zum Anhängen loslassen</translation>
    </message>
    <message>
        <source>1 person who is not to be contacted was left out</source>
        <translation>1 Person, die nicht kontaktiert werden soll, wurde ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people who are not to be contacted were left out</source>
        <translation>
            <numerusform>%Ln Person, die nicht kontaktiert werden soll, wurde ausgelassen</numerusform>
            <numerusform>%Ln Personen, die nicht kontaktiert werden sollen, wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ms</source>
        <translation>
            <numerusform>%n ms</numerusform>
            <numerusform>%n ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>no day</source>
        <translation>kein Tag</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}, überfällig</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als erledigt markieren</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>subsidiary of, supplier of …</source>
        <translation>Tochter von, Lieferant von …</translation>
    </message>
    <message>
        <source>referred by, spouse of …</source>
        <translation>empfohlen von, verheiratet mit …</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>begin to type a name</source>
        <translation>beginnen Sie einen Namen zu tippen</translation>
    </message>
    <message>
        <source>Relation of {name}</source>
        <translation>Beziehung von {name}</translation>
    </message>
    <message>
        <source>Who referred them, whose spouse or assistant they are: it belongs here.</source>
        <translation>Wer sie empfohlen hat, mit wem sie verheiratet sind, wem sie assistieren: Das gehört hierher.</translation>
    </message>
    <message>
        <source>Parent companies, suppliers and partners belong here.</source>
        <translation>Muttergesellschaften, Lieferanten und Partner gehören hierher.</translation>
    </message>
    <message>
        <source>Add relation …</source>
        <translation>Beziehung hinzufügen …</translation>
    </message>
    <message>
        <source>1 person by referral</source>
        <translation>1 Person durch Empfehlung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people by referral</source>
        <translation>
            <numerusform>%Ln Person durch Empfehlung</numerusform>
            <numerusform>%Ln Personen durch Empfehlung</numerusform>
        </translation>
    </message>
    <message>
        <source>subsidiary of</source>
        <translation>Tochter von</translation>
    </message>
    <message>
        <source>parent company of</source>
        <translation>Mutter von</translation>
    </message>
    <message>
        <source>customer of</source>
        <translation>Kunde von</translation>
    </message>
    <message>
        <source>supplier of</source>
        <translation>Lieferant von</translation>
    </message>
    <message>
        <source>partner of</source>
        <translation>Partner von</translation>
    </message>
    <message>
        <source>referred by</source>
        <translation>empfohlen von</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>empfahl</translation>
    </message>
    <message>
        <source>spouse of</source>
        <translation>verheiratet mit</translation>
    </message>
    <message>
        <source>assistant of</source>
        <translation>Assistenz von</translation>
    </message>
    <message>
        <source>has the assistant</source>
        <translation>hat als Assistenz</translation>
    </message>
    <message>
        <source>child of</source>
        <translation>Kind von</translation>
    </message>
    <message>
        <source>parent of</source>
        <translation>Elternteil von</translation>
    </message>
    <message>
        <source>friend of</source>
        <translation>befreundet mit</translation>
    </message>
    <message>
        <source>new contact {name}</source>
        <translation>neuer Kontakt {name}</translation>
    </message>
    <message>
        <source>change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>merge duplicates</source>
        <translation>Dubletten zusammenführen</translation>
    </message>
    <message>
        <source>keep {name} and {other} apart</source>
        <translation>{name} und {other} auseinanderhalten</translation>
    </message>
    <message>
        <source>new company {name}</source>
        <translation>neue Firma {name}</translation>
    </message>
    <message>
        <source>change how to reach {name}</source>
        <translation>ändern, wie {name} zu erreichen ist</translation>
    </message>
    <message>
        <source>remove {value}</source>
        <translation>{value} entfernen</translation>
    </message>
    <message>
        <source>put {value} first</source>
        <translation>{value} an die erste Stelle</translation>
    </message>
    <message>
        <source>change the company of {name}</source>
        <translation>die Firma von {name} ändern</translation>
    </message>
    <message>
        <source>remove a company of {name}</source>
        <translation>eine Firma von {name} entfernen</translation>
    </message>
    <message>
        <source>tag “{tag}”</source>
        <translation>Schlagwort „{tag}“</translation>
    </message>
    <message>
        <source>remove tag “{tag}”</source>
        <translation>Schlagwort „{tag}“ entfernen</translation>
    </message>
    <message>
        <source>rename tag “{tag}”</source>
        <translation>Schlagwort „{tag}“ umbenennen</translation>
    </message>
    <message>
        <source>log {kind} with {name}</source>
        <translation>{kind} mit {name} eintragen</translation>
    </message>
    <message>
        <source>plan {kind} with {name}</source>
        <translation>{kind} mit {name} planen</translation>
    </message>
    <message>
        <source>{kind} with {name} done</source>
        <translation>{kind} mit {name} erledigt</translation>
    </message>
    <message>
        <source>put off {kind} with {name}</source>
        <translation>{kind} mit {name} verschieben</translation>
    </message>
    <message>
        <source>change {kind} with {name}</source>
        <translation>{kind} mit {name} ändern</translation>
    </message>
    <message>
        <source>delete {kind} with {name}</source>
        <translation>{kind} mit {name} löschen</translation>
    </message>
    <message>
        <source>change 1 record</source>
        <translation>1 Eintrag ändern</translation>
    </message>
    <message>
        <source>save segment “{name}”</source>
        <translation>Segment „{name}“ speichern</translation>
    </message>
    <message>
        <source>rename segment “{name}”</source>
        <translation>Segment „{name}“ umbenennen</translation>
    </message>
    <message>
        <source>delete segment “{name}”</source>
        <translation>Segment „{name}“ löschen</translation>
    </message>
    <message>
        <source>move segment “{name}”</source>
        <translation>Segment „{name}“ verschieben</translation>
    </message>
    <message>
        <source>add to list “{name}”</source>
        <translation>in die Liste „{name}“ aufnehmen</translation>
    </message>
    <message>
        <source>take off list “{name}”</source>
        <translation>von der Liste „{name}“ nehmen</translation>
    </message>
    <message>
        <source>import {file}</source>
        <translation>{file} importieren</translation>
    </message>
    <message>
        <source>fill with demo records</source>
        <translation>mit Demo-Einträgen füllen</translation>
    </message>
    <message>
        <source>change the business</source>
        <translation>das Geschäft ändern</translation>
    </message>
    <message>
        <source>what you expect</source>
        <translation>was Sie erwarten</translation>
    </message>
    <message>
        <source>attach {file} to {name}</source>
        <translation>{file} an {name} anhängen</translation>
    </message>
    <message>
        <source>change how to keep in touch with {name}</source>
        <translation>ändern, wie der Kontakt zu {name} gehalten wird</translation>
    </message>
    <message>
        <source>relation of {name} and {other}</source>
        <translation>Beziehung von {name} und {other}</translation>
    </message>
    <message>
        <source>remove the relation of {name} and {other}</source>
        <translation>die Beziehung von {name} und {other} entfernen</translation>
    </message>
    <message>
        <source>rename {file}</source>
        <translation>{file} umbenennen</translation>
    </message>
    <message>
        <source>delete {file}</source>
        <translation>{file} löschen</translation>
    </message>
    <message>
        <source>new field “{field}”</source>
        <translation>neues Feld „{field}“</translation>
    </message>
    <message>
        <source>rename field “{field}”</source>
        <translation>Feld „{field}“ umbenennen</translation>
    </message>
    <message>
        <source>move field “{field}”</source>
        <translation>Feld „{field}“ verschieben</translation>
    </message>
    <message>
        <source>change the choices of “{field}”</source>
        <translation>die Möglichkeiten von „{field}“ ändern</translation>
    </message>
    <message>
        <source>delete field “{field}”</source>
        <translation>Feld „{field}“ löschen</translation>
    </message>
    <message>
        <source>change the type of “{field}”</source>
        <translation>die Art von „{field}“ ändern</translation>
    </message>
    <message>
        <source>restore {name}</source>
        <translation>{name} wiederherstellen</translation>
    </message>
    <message>
        <source>take back: {done}</source>
        <translation>zurücknehmen: {done}</translation>
    </message>
    <message>
        <source>merge {other} with {name}</source>
        <translation>{other} mit {name} zusammenführen</translation>
    </message>
    <message>
        <source>change the photo of {name}</source>
        <translation>das Foto von {name} ändern</translation>
    </message>
    <message>
        <source>new deal “{name}”</source>
        <translation>neuer Deal „{name}“</translation>
    </message>
    <message>
        <source>new article “{name}”</source>
        <translation>neuer Artikel „{name}“</translation>
    </message>
    <message>
        <source>change “{name}”</source>
        <translation>„{name}“ ändern</translation>
    </message>
    <message>
        <source>change the state of “{name}”</source>
        <translation>Stand von „{name}“ ändern</translation>
    </message>
    <message>
        <source>article “{name}” from a ticket</source>
        <translation>Artikel „{name}“ aus einem Ticket</translation>
    </message>
    <message>
        <source>picture in “{name}”</source>
        <translation>Bild in „{name}“</translation>
    </message>
    <message>
        <source>new canned reply “{name}”</source>
        <translation>neuer Textbaustein „{name}“</translation>
    </message>
    <message>
        <source>change the canned reply “{name}”</source>
        <translation>Textbaustein „{name}“ ändern</translation>
    </message>
    <message>
        <source>no longer offer “{name}”</source>
        <translation>„{name}“ nicht mehr anbieten</translation>
    </message>
    <message>
        <source>offer “{name}” again</source>
        <translation>„{name}“ wieder anbieten</translation>
    </message>
    <message>
        <source>delete the canned reply “{name}”</source>
        <translation>Textbaustein „{name}“ löschen</translation>
    </message>
    <message>
        <source>move the canned reply “{name}”</source>
        <translation>Textbaustein „{name}“ verschieben</translation>
    </message>
    <message numerus="yes">
        <source>change the state of %Ln articles</source>
        <translation>
            <numerusform>Stand von %Ln Artikel ändern</numerusform>
            <numerusform>Stand von %Ln Artikeln ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel löschen</numerusform>
            <numerusform>%Ln Artikel löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures in “{name}”</source>
        <translation>
            <numerusform>%Ln Bild in „{name}“</numerusform>
            <numerusform>%Ln Bilder in „{name}“</numerusform>
        </translation>
    </message>
    <message>
        <source>No article is published yet.</source>
        <translation>Noch ist kein Artikel veröffentlicht.</translation>
    </message>
    <message>
        <source>This article is no longer there.</source>
        <translation>Diesen Artikel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{file} is not a picture that can be shown.</source>
        <translation>{file} ist kein Bild, das gezeigt werden kann.</translation>
    </message>
    <message>
        <source>This text is too long: at most {most} characters.</source>
        <translation>Dieser Text ist zu lang: höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>There is a canned reply called “{name}” already.</source>
        <translation>Einen Textbaustein „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>“{value}” is no field that can be filled in.</source>
        <translation>„{value}“ ist kein Feld, das ausgefüllt werden kann.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>move “{name}” to {stage}</source>
        <translation>„{name}“ nach {stage} verschieben</translation>
    </message>
    <message>
        <source>“{name}” won</source>
        <translation>„{name}“ gewonnen</translation>
    </message>
    <message>
        <source>“{name}” lost</source>
        <translation>„{name}“ verloren</translation>
    </message>
    <message>
        <source>open “{name}” again</source>
        <translation>„{name}“ wieder öffnen</translation>
    </message>
    <message>
        <source>chance of “{name}”: {chance} %</source>
        <translation>Chance von „{name}“: {chance} %</translation>
    </message>
    <message>
        <source>change when “{name}” is to close</source>
        <translation>den Abschlusstag von „{name}“ ändern</translation>
    </message>
    <message>
        <source>delete “{name}”</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <source>change the exchange rate of “{name}”</source>
        <translation>den Wechselkurs von „{name}“ ändern</translation>
    </message>
    <message>
        <source>put “{name}” in {currency}</source>
        <translation>„{name}“ in {currency} führen</translation>
    </message>
    <message>
        <source>add {item} to “{name}”</source>
        <translation>{item} zu „{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>change {item} of “{name}”</source>
        <translation>{item} von „{name}“ ändern</translation>
    </message>
    <message>
        <source>take {item} from “{name}”</source>
        <translation>{item} aus „{name}“ nehmen</translation>
    </message>
    <message>
        <source>move {item} of “{name}”</source>
        <translation>{item} von „{name}“ verschieben</translation>
    </message>
    <message>
        <source>role of {other} in “{name}”</source>
        <translation>Rolle von {other} in „{name}“</translation>
    </message>
    <message>
        <source>take {other} from “{name}”</source>
        <translation>{other} aus „{name}“ nehmen</translation>
    </message>
    <message>
        <source>“{item}” done for “{name}”</source>
        <translation>„{item}“ erledigt für „{name}“</translation>
    </message>
    <message>
        <source>“{item}” still to do for “{name}”</source>
        <translation>„{item}“ noch zu tun für „{name}“</translation>
    </message>
    <message>
        <source>new product {name}</source>
        <translation>neues Produkt {name}</translation>
    </message>
    <message>
        <source>change product {name}</source>
        <translation>Produkt {name} ändern</translation>
    </message>
    <message>
        <source>delete product {name}</source>
        <translation>Produkt {name} löschen</translation>
    </message>
    <message>
        <source>new pipeline “{pipeline}”</source>
        <translation>neue Pipeline „{pipeline}“</translation>
    </message>
    <message>
        <source>rename pipeline “{pipeline}”</source>
        <translation>Pipeline „{pipeline}“ umbenennen</translation>
    </message>
    <message>
        <source>move pipeline “{pipeline}”</source>
        <translation>Pipeline „{pipeline}“ verschieben</translation>
    </message>
    <message>
        <source>close pipeline “{pipeline}”</source>
        <translation>Pipeline „{pipeline}“ schließen</translation>
    </message>
    <message>
        <source>open pipeline “{pipeline}” again</source>
        <translation>Pipeline „{pipeline}“ wieder öffnen</translation>
    </message>
    <message>
        <source>delete pipeline “{pipeline}”</source>
        <translation>Pipeline „{pipeline}“ löschen</translation>
    </message>
    <message>
        <source>new stage “{stage}”</source>
        <translation>neue Phase „{stage}“</translation>
    </message>
    <message>
        <source>change stage “{stage}”</source>
        <translation>Phase „{stage}“ ändern</translation>
    </message>
    <message>
        <source>move stage “{stage}”</source>
        <translation>Phase „{stage}“ verschieben</translation>
    </message>
    <message>
        <source>delete stage “{stage}”</source>
        <translation>Phase „{stage}“ löschen</translation>
    </message>
    <message>
        <source>change the plan of “{stage}”</source>
        <translation>den Verkaufsplan von „{stage}“ ändern</translation>
    </message>
    <message>
        <source>new entry “{option}”</source>
        <translation>neuer Eintrag „{option}“</translation>
    </message>
    <message>
        <source>rename “{option}”</source>
        <translation>„{option}“ umbenennen</translation>
    </message>
    <message>
        <source>move “{option}”</source>
        <translation>„{option}“ verschieben</translation>
    </message>
    <message>
        <source>offer “{option}” no more</source>
        <translation>„{option}“ nicht mehr anbieten</translation>
    </message>
    <message>
        <source>offer “{option}” again</source>
        <translation>„{option}“ wieder anbieten</translation>
    </message>
    <message>
        <source>delete “{option}”</source>
        <translation>„{option}“ löschen</translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt löschen</numerusform>
            <numerusform>%Ln Kontakte löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln companies</source>
        <translation>
            <numerusform>%Ln Firma löschen</numerusform>
            <numerusform>%Ln Firmen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %Ln contacts with {name}</source>
        <translation>
            <numerusform>%Ln Kontakt mit {name} zusammenführen</numerusform>
            <numerusform>%Ln Kontakte mit {name} zusammenführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %Ln companies with {name}</source>
        <translation>
            <numerusform>%Ln Firma mit {name} zusammenführen</numerusform>
            <numerusform>%Ln Firmen mit {name} zusammenführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %Ln records</source>
        <translation>
            <numerusform>%Ln Eintrag wiederherstellen</numerusform>
            <numerusform>%Ln Einträge wiederherstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %Ln records “{tag}”</source>
        <translation>
            <numerusform>%Ln Eintrag mit „{tag}“ verschlagworten</numerusform>
            <numerusform>%Ln Einträge mit „{tag}“ verschlagworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove tag “{tag}” from %Ln records</source>
        <translation>
            <numerusform>Schlagwort „{tag}“ von %Ln Eintrag entfernen</numerusform>
            <numerusform>Schlagwort „{tag}“ von %Ln Einträgen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>attach %Ln files to {name}</source>
        <translation>
            <numerusform>%Ln Datei an {name} anhängen</numerusform>
            <numerusform>%Ln Dateien an {name} anhängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln files</source>
        <translation>
            <numerusform>%Ln Datei löschen</numerusform>
            <numerusform>%Ln Dateien löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %Ln records</source>
        <translation>
            <numerusform>%Ln Eintrag ändern</numerusform>
            <numerusform>%Ln Einträge ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %Ln records to list “{name}”</source>
        <translation>
            <numerusform>%Ln Eintrag in die Liste „{name}“ aufnehmen</numerusform>
            <numerusform>%Ln Einträge in die Liste „{name}“ aufnehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %Ln records off list “{name}”</source>
        <translation>
            <numerusform>%Ln Eintrag von der Liste „{name}“ nehmen</numerusform>
            <numerusform>%Ln Einträge von der Liste „{name}“ nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %Ln groups of duplicates</source>
        <translation>
            <numerusform>%Ln Gruppe von Dubletten zusammenführen</numerusform>
            <numerusform>%Ln Gruppen von Dubletten zusammenführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt importieren</numerusform>
            <numerusform>%Ln Kontakte importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %Ln deals</source>
        <translation>
            <numerusform>%Ln Deal importieren</numerusform>
            <numerusform>%Ln Deals importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %Ln deals to {stage}</source>
        <translation>
            <numerusform>%Ln Deal nach {stage} verschieben</numerusform>
            <numerusform>%Ln Deals nach {stage} verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deals won</source>
        <translation>
            <numerusform>%Ln Deal gewonnen</numerusform>
            <numerusform>%Ln Deals gewonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deals lost</source>
        <translation>
            <numerusform>%Ln Deal verloren</numerusform>
            <numerusform>%Ln Deals verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open %Ln deals again</source>
        <translation>
            <numerusform>%Ln Deal wieder öffnen</numerusform>
            <numerusform>%Ln Deals wieder öffnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change when %Ln deals are to close</source>
        <translation>
            <numerusform>den Abschlusstag von %Ln Deal ändern</numerusform>
            <numerusform>den Abschlusstag von %Ln Deals ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln deals</source>
        <translation>
            <numerusform>%Ln Deal löschen</numerusform>
            <numerusform>%Ln Deals löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %Ln items from “{name}”</source>
        <translation>
            <numerusform>%Ln Posten aus „{name}“ nehmen</numerusform>
            <numerusform>%Ln Posten aus „{name}“ nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>E-mail sent</source>
        <translation>E-Mail gesendet</translation>
    </message>
    <message>
        <source>E-mail received</source>
        <translation>E-Mail erhalten</translation>
    </message>
    <message>
        <source>Call received</source>
        <translation>Anruf erhalten</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>Brief gesendet</translation>
    </message>
    <message>
        <source>Letter received</source>
        <translation>Brief erhalten</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>quick add of {name}</source>
        <translation>{name} schnell eintragen</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>home</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>mobil</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>pager</source>
        <translation>Pager</translation>
    </message>
    <message>
        <source>main</source>
        <translation>Zentrale</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>{path} is open in another CRM Desktop (process {process} on {computer}). Close it there, then try again.</source>
        <translation>{path} ist in einem anderen CRM Desktop geöffnet (Prozess {process} auf {computer}). Schließen Sie es dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose the file in it.</source>
        <translation>{path} ist ein Ordner. Wählen Sie die Datei darin.</translation>
    </message>
    <message>
        <source>The safety copy differed from the file, so it was thrown away. Check the disk.</source>
        <translation>Die Sicherheitskopie wich von der Datei ab und wurde verworfen. Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>{path} could not be brought up to date. It is as it was; please report this.</source>
        <translation>{path} ließ sich nicht auf den neuen Stand bringen. Die Datei ist wie zuvor; bitte melden Sie das.</translation>
    </message>
    <message>
        <source>Files of the program are missing. Install it again.</source>
        <translation>Dateien des Programms fehlen. Installieren Sie es neu.</translation>
    </message>
    <message>
        <source>Beside {path} lies a log (-wal) that belongs to another file. Nothing was changed. Move the log away, then open the file again.</source>
        <translation>Neben {path} liegt ein Protokoll (-wal), das zu einer anderen Datei gehört. Nichts wurde geändert. Legen Sie das Protokoll woandershin und öffnen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>A workbook holds no more than {most} rows. Choose CSV, or export fewer at a time.</source>
        <translation>Eine Arbeitsmappe fasst höchstens {most} Zeilen. Wählen Sie CSV, oder exportieren Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose another place.</source>
        <translation>Dort lässt sich die Datei nicht schreiben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is no file {path}. It may have been moved or renamed: open it from there.</source>
        <translation>Es gibt keine Datei {path}. Vielleicht wurde sie verschoben oder umbenannt: Öffnen Sie sie von dort.</translation>
    </message>
    <message>
        <source>{path} is empty. It was not changed. Open a safety copy instead.</source>
        <translation>{path} ist leer. Die Datei wurde nicht geändert. Öffnen Sie stattdessen eine Sicherheitskopie.</translation>
    </message>
    <message>
        <source>{path} is no CRM Desktop file. It was not changed. To bring contacts in, import it.</source>
        <translation>{path} ist keine Datei von CRM Desktop. Sie wurde nicht geändert. Um Kontakte hereinzuholen, importieren Sie sie.</translation>
    </message>
    <message>
        <source>{path} is damaged. It was not changed. Open a safety copy from the File menu.</source>
        <translation>{path} ist beschädigt. Die Datei wurde nicht geändert. Öffnen Sie eine Sicherheitskopie aus dem Menü Datei.</translation>
    </message>
    <message>
        <source>{path} was written by a newer CRM Desktop. It was not changed. Install the update.</source>
        <translation>{path} wurde von einem neueren CRM Desktop geschrieben. Die Datei wurde nicht geändert. Installieren Sie die neue Version.</translation>
    </message>
    <message>
        <source>{path} is in use by another program. Close it there, then try again.</source>
        <translation>{path} wird von einem anderen Programm benutzt. Schließen Sie es dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{path} cannot be written. Copy it to a folder of yours and open it there.</source>
        <translation>{path} lässt sich nicht schreiben. Kopieren Sie die Datei in einen eigenen Ordner und öffnen Sie sie dort.</translation>
    </message>
    <message>
        <source>{path} cannot be opened or made: the system does not allow it. Choose another place.</source>
        <translation>{path} lässt sich nicht öffnen oder anlegen: Das System erlaubt es nicht. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is a file {path} already. Choose another name, or open it.</source>
        <translation>Es gibt schon eine Datei {path}. Wählen Sie einen anderen Namen oder öffnen Sie sie.</translation>
    </message>
    <message>
        <source>The disk is full. Free some room, then try again.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk reported an error for {path}. Nothing was changed. Check the drive.</source>
        <translation>Der Datenträger meldete einen Fehler für {path}. Nichts wurde geändert. Prüfen Sie das Laufwerk.</translation>
    </message>
    <message>
        <source>This was changed or deleted meanwhile, so nothing was done.</source>
        <translation>Das wurde inzwischen geändert oder gelöscht, darum geschah nichts.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>This contact is no longer there.</source>
        <translation>Diesen Kontakt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This company is no longer there.</source>
        <translation>Diese Firma gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The lines of this deal make its amount: change them.</source>
        <translation>Die Posten dieses Deals ergeben seinen Betrag: Ändern Sie diese.</translation>
    </message>
    <message>
        <source>Say on which day the next step is due.</source>
        <translation>Sagen Sie, an welchem Tag der nächste Schritt fällig ist.</translation>
    </message>
    <message>
        <source>This deal is no longer there.</source>
        <translation>Diesen Deal gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“{name}” is won or lost: open it again to set its chance.</source>
        <translation>„{name}“ ist gewonnen oder verloren: Öffnen Sie den Deal wieder, um die Chance zu setzen.</translation>
    </message>
    <message>
        <source>Say who the deal is with: a person or a company.</source>
        <translation>Sagen Sie, mit wem der Deal ist: eine Person oder eine Firma.</translation>
    </message>
    <message>
        <source>This stage is no longer there. Choose another one.</source>
        <translation>Diese Phase gibt es nicht mehr. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This pipeline is no longer there.</source>
        <translation>Diese Pipeline gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This product is no longer there.</source>
        <translation>Dieses Produkt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>service level “{name}”</source>
        <translation>Servicezusage „{name}“</translation>
    </message>
    <message>
        <source>service level “{name}” holds no more</source>
        <translation>Servicezusage „{name}“ gilt nicht mehr</translation>
    </message>
    <message>
        <source>service level “{name}” holds again</source>
        <translation>Servicezusage „{name}“ gilt wieder</translation>
    </message>
    <message>
        <source>delete service level “{name}”</source>
        <translation>Servicezusage „{name}“ löschen</translation>
    </message>
    <message>
        <source>move service level “{name}”</source>
        <translation>Servicezusage „{name}“ verschieben</translation>
    </message>
    <message>
        <source>change the working hours</source>
        <translation>Arbeitszeiten ändern</translation>
    </message>
    <message>
        <source>delete the working hours from {day} on</source>
        <translation>Arbeitszeiten ab {day} löschen</translation>
    </message>
    <message>
        <source>new holiday {name}</source>
        <translation>neuer Feiertag {name}</translation>
    </message>
    <message>
        <source>change holiday {name}</source>
        <translation>Feiertag {name} ändern</translation>
    </message>
    <message>
        <source>delete holiday {name}</source>
        <translation>Feiertag {name} löschen</translation>
    </message>
    <message>
        <source>import 1 holiday</source>
        <translation>1 Feiertag importieren</translation>
    </message>
    <message>
        <source>start the clock for “{name}”</source>
        <translation>Uhr für „{name}“ starten</translation>
    </message>
    <message>
        <source>stop the clock for “{name}”</source>
        <translation>Uhr für „{name}“ anhalten</translation>
    </message>
    <message>
        <source>time spent on “{name}”</source>
        <translation>Zeit für „{name}“</translation>
    </message>
    <message>
        <source>change time spent on “{name}”</source>
        <translation>Zeit für „{name}“ ändern</translation>
    </message>
    <message>
        <source>delete time spent on “{name}”</source>
        <translation>Zeit für „{name}“ löschen</translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln holidays</source>
        <translation>
            <numerusform>%Ln Feiertag löschen</numerusform>
            <numerusform>%Ln Feiertage löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %Ln holidays</source>
        <translation>
            <numerusform>%Ln Feiertag importieren</numerusform>
            <numerusform>%Ln Feiertage importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Say within which time you reply, or solve it, or both.</source>
        <translation>Angeben, in welcher Zeit geantwortet oder gelöst wird, oder beides.</translation>
    </message>
    <message>
        <source>A time limit is between a minute and a year.</source>
        <translation>Eine Frist liegt zwischen einer Minute und einem Jahr.</translation>
    </message>
    <message>
        <source>This service level is no longer there.</source>
        <translation>Diese Servicezusage gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>These hours cannot be: each ends after it begins, and none overlap.</source>
        <translation>Diese Zeiten gehen nicht: Jede endet nach ihrem Beginn, und keine überschneiden sich.</translation>
    </message>
    <message>
        <source>The hours from the beginning stay. Change them instead.</source>
        <translation>Die Zeiten von Anfang an bleiben. Sie lassen sich ändern.</translation>
    </message>
    <message>
        <source>These working hours are no longer there.</source>
        <translation>Diese Arbeitszeiten gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“{value}” is no day. Type it as 2026-12-24.</source>
        <translation>„{value}“ ist kein Tag. Schreibweise: 2026-12-24.</translation>
    </message>
    <message>
        <source>This day is free already: {name}.</source>
        <translation>Dieser Tag ist schon frei: {name}.</translation>
    </message>
    <message>
        <source>This holiday is no longer there.</source>
        <translation>Diesen Feiertag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no all-day event in this calendar.</source>
        <translation>In diesem Kalender gibt es keinen ganztägigen Eintrag.</translation>
    </message>
    <message>
        <source>No clock runs.</source>
        <translation>Es läuft keine Uhr.</translation>
    </message>
    <message>
        <source>Type between a minute and a month.</source>
        <translation>Zwischen einer Minute und einem Monat eingeben.</translation>
    </message>
    <message>
        <source>This entry is no longer there.</source>
        <translation>Diesen Eintrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“{name}” has a time of day, so it is no holiday; left out</source>
        <translation>„{name}“ hat eine Uhrzeit und ist kein Feiertag; ausgelassen</translation>
    </message>
    <message>
        <source>“{name}” has no day that can be read; left out</source>
        <translation>„{name}“ hat keinen lesbaren Tag; ausgelassen</translation>
    </message>
    <message>
        <source>“{name}”: how it repeats cannot be read; only its first day</source>
        <translation>„{name}“: die Wiederholung ist nicht lesbar; nur der erste Tag</translation>
    </message>
    <message>
        <source>more days than any calendar has; the rest was left out</source>
        <translation>mehr Tage, als ein Kalender hat; der Rest wurde ausgelassen</translation>
    </message>
    <message>
        <source>This is no calendar file (.ics), or there is nothing in it.</source>
        <translation>Das ist keine Kalenderdatei (.ics), oder sie ist leer.</translation>
    </message>
    <message>
        <source>This calendar is too large to be read.</source>
        <translation>Dieser Kalender ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The pipeline has no stage for that. Add one under “Pipelines and stages”.</source>
        <translation>Die Pipeline hat dafür keine Phase. Fügen Sie eine unter „Pipelines und Phasen“ hinzu.</translation>
    </message>
    <message>
        <source>Say why it was lost first.</source>
        <translation>Sagen Sie erst, warum er verloren ging.</translation>
    </message>
    <message>
        <source>“{value}” is no chance from 1 to 99 percent.</source>
        <translation>„{value}“ ist keine Chance von 1 bis 99 Prozent.</translation>
    </message>
    <message>
        <source>“{value}” is no number of days from 1 to 3650.</source>
        <translation>„{value}“ ist keine Zahl von Tagen von 1 bis 3650.</translation>
    </message>
    <message>
        <source>This is not in the list any more. Choose another entry.</source>
        <translation>Das steht nicht mehr in der Liste. Wählen Sie einen anderen Eintrag.</translation>
    </message>
    <message>
        <source>“{value}” is more than an amount can be.</source>
        <translation>„{value}“ ist mehr, als ein Betrag sein kann.</translation>
    </message>
    <message>
        <source>“{value}” cannot stand there.</source>
        <translation>„{value}“ kann dort nicht stehen.</translation>
    </message>
    <message>
        <source>“{value}” is no currency. Type its three letters, such as EUR.</source>
        <translation>„{value}“ ist keine Währung. Geben Sie ihre drei Buchstaben ein, etwa EUR.</translation>
    </message>
    <message>
        <source>“{value}” is no exchange rate. Type a number above zero.</source>
        <translation>„{value}“ ist kein Wechselkurs. Geben Sie eine Zahl über null ein.</translation>
    </message>
    <message>
        <source>{name} is priced in {currency} and the deal is in {other}: type the price, or the rate.</source>
        <translation>{name} hat einen Preis in {currency}, der Deal ist in {other}: Geben Sie den Preis ein oder den Kurs.</translation>
    </message>
    <message>
        <source>There is a product “{name}” already. Choose another name.</source>
        <translation>Es gibt schon ein Produkt „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is a pipeline “{name}” already. Choose another name.</source>
        <translation>Es gibt schon eine Pipeline „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is a stage “{name}” already. Choose another name.</source>
        <translation>Es gibt schon eine Phase „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” is in the list already.</source>
        <translation>„{name}“ steht schon in der Liste.</translation>
    </message>
    <message>
        <source>One pipeline stays open, so that deals can begin somewhere.</source>
        <translation>Eine Pipeline bleibt offen, damit Deals irgendwo beginnen können.</translation>
    </message>
    <message>
        <source>Choose another pipeline for its deals.</source>
        <translation>Wählen Sie eine andere Pipeline für ihre Deals.</translation>
    </message>
    <message>
        <source>“{name}” is the last stage of its kind, so it stays.</source>
        <translation>„{name}“ ist die letzte Phase ihrer Art und bleibt darum.</translation>
    </message>
    <message>
        <source>There are deals in “{name}”: move them first.</source>
        <translation>In „{name}“ sind Deals: Verschieben Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Deals can go only to a stage of the same kind in the same pipeline, not to “{name}”.</source>
        <translation>Deals können nur in eine Phase derselben Art in derselben Pipeline kommen, nicht nach „{name}“.</translation>
    </message>
    <message>
        <source>“{name}” is needed; rename it, or offer it no more.</source>
        <translation>„{name}“ wird gebraucht; benennen Sie es um oder bieten Sie es nicht mehr an.</translation>
    </message>
    <message>
        <source>“{name}” is the last one of its kind that is offered, so it stays.</source>
        <translation>„{name}“ ist der letzte Eintrag seiner Art, der angeboten wird, und bleibt darum.</translation>
    </message>
    <message>
        <source>“{name}” is in use: choose what takes its place.</source>
        <translation>„{name}“ ist in Gebrauch: Wählen Sie, was an seine Stelle tritt.</translation>
    </message>
    <message>
        <source>Choose two or more to merge.</source>
        <translation>Wählen Sie zwei oder mehr zum Zusammenführen aus.</translation>
    </message>
    <message>
        <source>At most {count} can be merged at once. Choose fewer.</source>
        <translation>Höchstens {count} lassen sich auf einmal zusammenführen. Wählen Sie weniger aus.</translation>
    </message>
    <message>
        <source>There is a tag “{name}” already. Choose another name.</source>
        <translation>Es gibt schon ein Schlagwort „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This step is no longer there, so it cannot be taken back.</source>
        <translation>Diesen Schritt gibt es nicht mehr, darum lässt er sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>This is no longer in the trash.</source>
        <translation>Das liegt nicht mehr im Papierkorb.</translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation>Geben Sie erst einen Namen ein.</translation>
    </message>
    <message>
        <source>Choose a contact or company first.</source>
        <translation>Wählen Sie erst einen Kontakt oder eine Firma.</translation>
    </message>
    <message>
        <source>A title belongs to a place in a company: fill in the company first.</source>
        <translation>Eine Position gehört zu einem Platz in einer Firma: Füllen Sie erst die Firma aus.</translation>
    </message>
    <message>
        <source>“{value}” is no day. Type a birthday as 1984-03-09, or --03-09 without the year.</source>
        <translation>„{value}“ ist kein Tag. Geben Sie den Geburtstag als 1984-03-09 ein, oder --03-09 ohne das Jahr.</translation>
    </message>
    <message>
        <source>This filter cannot be read; make it anew.</source>
        <translation>Dieser Filter ist nicht lesbar; legen Sie ihn neu an.</translation>
    </message>
    <message>
        <source>This filter asks for a field, a tag or a list that is no longer there. Change the filter.</source>
        <translation>Dieser Filter fragt nach einem Feld, einem Schlagwort oder einer Liste, die es nicht mehr gibt. Ändern Sie den Filter.</translation>
    </message>
    <message>
        <source>This segment is no longer there.</source>
        <translation>Dieses Segment gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is a segment “{name}” already. Choose another name.</source>
        <translation>Es gibt schon ein Segment „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” is a saved filter: who belongs to it follows from it.</source>
        <translation>„{name}“ ist ein gespeicherter Filter: Wer dazugehört, folgt aus ihm.</translation>
    </message>
    <message>
        <source>“{value}” is no day and time that can be planned.</source>
        <translation>„{value}“ ist kein Tag mit Uhrzeit, der sich planen lässt.</translation>
    </message>
    <message>
        <source>Both are between 1 and 10 usual gaps, and nobody is lost before they are overdue.</source>
        <translation>Beide liegen zwischen dem 1- und 10-Fachen des üblichen Abstands, und niemand ist verloren, bevor er überfällig ist.</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number.</source>
        <translation>„{value}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“{field}” offers no choices: change its type first.</source>
        <translation>„{field}“ bietet keine Möglichkeiten: Ändern Sie zuerst die Art.</translation>
    </message>
    <message>
        <source>This field is no longer there.</source>
        <translation>Dieses Feld gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is a field “{value}” already. Choose another name.</source>
        <translation>Es gibt schon ein Feld „{value}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The choice “{value}” stands there twice.</source>
        <translation>Die Möglichkeit „{value}“ steht zweimal da.</translation>
    </message>
    <message>
        <source>“{value} …” is too long: a choice has at most {limit} characters.</source>
        <translation>„{value} …“ ist zu lang: Eine Möglichkeit hat höchstens {limit} Zeichen.</translation>
    </message>
    <message>
        <source>“{value}” is no number with at most six decimals.</source>
        <translation>„{value}“ ist keine Zahl mit höchstens sechs Dezimalen.</translation>
    </message>
    <message>
        <source>“{value}” is no amount in {currency}.</source>
        <translation>„{value}“ ist kein Betrag in {currency}.</translation>
    </message>
    <message>
        <source>“{value}” is no day. Type it as 2026-11-14, or as you write days.</source>
        <translation>„{value}“ ist kein Tag. Geben Sie ihn als 2026-11-14 ein oder so, wie Sie Tage schreiben.</translation>
    </message>
    <message>
        <source>Type yes or no, or leave it empty; “{value}” is neither.</source>
        <translation>Geben Sie ja oder nein ein, oder nichts; „{value}“ ist keines davon.</translation>
    </message>
    <message>
        <source>“{value}” is none of the choices of “{name}”.</source>
        <translation>„{value}“ ist keine der Möglichkeiten von „{name}“.</translation>
    </message>
    <message>
        <source>“{value}” is no web address, e-mail address or tel: number.</source>
        <translation>„{value}“ ist keine Webadresse, E-Mail-Adresse oder tel:-Nummer.</translation>
    </message>
    <message>
        <source>This text holds characters that no file can keep (NUL or half characters).</source>
        <translation>Dieser Text enthält Zeichen, die keine Datei aufnehmen kann (NUL oder halbe Zeichen).</translation>
    </message>
    <message>
        <source>Type 1 to 3650 days, or none.</source>
        <translation>Geben Sie 1 bis 3650 Tage ein, oder keine.</translation>
    </message>
    <message>
        <source>“{value}” is no day. Type it as 2026-03-09.</source>
        <translation>„{value}“ ist kein Tag. Geben Sie ihn als 2026-03-09 ein.</translation>
    </message>
    <message>
        <source>There is no “{name}”. Add them first, then the relation.</source>
        <translation>„{name}“ gibt es nicht. Legen Sie zuerst den Eintrag an, dann die Beziehung.</translation>
    </message>
    <message>
        <source>There are several of the name “{name}”: choose from the list.</source>
        <translation>Es gibt mehrere namens „{name}“: Wählen Sie aus der Liste.</translation>
    </message>
    <message>
        <source>This is the same record. Choose another one.</source>
        <translation>Das ist derselbe Eintrag. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is {path} already. Choose another folder or name.</source>
        <translation>{path} gibt es schon. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>{path} is no folder that “Export everything” made: choose the one with README.txt in it.</source>
        <translation>{path} ist kein Ordner, den „Alles exportieren“ gemacht hat: Wählen Sie den mit README.txt darin.</translation>
    </message>
    <message>
        <source>{path} was made by a newer CRM Desktop. Install the update.</source>
        <translation>{path} stammt von einem neueren CRM Desktop. Installieren Sie die neue Version.</translation>
    </message>
    <message>
        <source>{file} cannot be read (line {line}). It was changed or is not whole; no file was made.</source>
        <translation>{file} ist nicht lesbar (Zeile {line}). Es wurde geändert oder ist nicht vollständig; keine Datei ist entstanden.</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>Diese Datei gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{file} cannot be read: the system does not allow it, or it is gone.</source>
        <translation>{file} ist nicht lesbar: Das System erlaubt es nicht, oder die Datei ist fort.</translation>
    </message>
    <message>
        <source>{file} is a folder. Attach the files in it.</source>
        <translation>{file} ist ein Ordner. Hängen Sie die Dateien darin an.</translation>
    </message>
    <message>
        <source>{file} is larger than {megabytes} MB. Keep it in a folder and note where it is.</source>
        <translation>{file} ist größer als {megabytes} MB. Bewahren Sie die Datei in einem Ordner auf und vermerken Sie, wo.</translation>
    </message>
    <message>
        <source>This workbook is protected by a password. Save it without one, then import it.</source>
        <translation>Diese Arbeitsmappe ist durch ein Kennwort geschützt. Speichern Sie sie ohne eines und importieren Sie sie dann.</translation>
    </message>
    <message>
        <source>This file is too large to be read. Split it, or save the table as CSV.</source>
        <translation>Diese Datei ist zu groß, um gelesen zu werden. Teilen Sie sie, oder speichern Sie die Tabelle als CSV.</translation>
    </message>
    <message>
        <source>There is no contact card in this file.</source>
        <translation>In dieser Datei ist keine Kontaktkarte.</translation>
    </message>
    <message>
        <source>This is no table or contact file that can be imported (CSV, Excel, ODS, vCard).</source>
        <translation>Das ist keine Tabelle oder Kontaktdatei, die sich importieren lässt (CSV, Excel, ODS, vCard).</translation>
    </message>
    <message>
        <source>This file is damaged and cannot be read. Export it again where it came from.</source>
        <translation>Diese Datei ist beschädigt und nicht lesbar. Exportieren Sie sie dort, woher sie kam, noch einmal.</translation>
    </message>
    <message>
        <source>This file cannot be read: the system does not allow it, or it is gone.</source>
        <translation>Diese Datei ist nicht lesbar: Das System erlaubt es nicht, oder sie ist fort.</translation>
    </message>
    <message>
        <source>This file cannot be read. Save it again as CSV or vCard, then import it.</source>
        <translation>Diese Datei ist nicht lesbar. Speichern Sie sie noch einmal als CSV oder vCard und importieren Sie sie dann.</translation>
    </message>
    <message>
        <source>The workbook has no such sheet. Choose another.</source>
        <translation>Die Arbeitsmappe hat kein solches Blatt. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>There is no table in this workbook.</source>
        <translation>In dieser Arbeitsmappe ist keine Tabelle.</translation>
    </message>
    <message>
        <source>larger than any contact; left out</source>
        <translation>größer als jeder Kontakt; ausgelassen</translation>
    </message>
    <message>
        <source>the card has no end; read up to the next one</source>
        <translation>die Karte hat kein Ende; bis zur nächsten gelesen</translation>
    </message>
    <message>
        <source>an end without a beginning; passed over</source>
        <translation>ein Ende ohne Anfang; übergangen</translation>
    </message>
    <message>
        <source>text between the cards; passed over</source>
        <translation>Text zwischen den Karten; übergangen</translation>
    </message>
    <message>
        <source>a line that means nothing; kept as a note</source>
        <translation>eine Zeile, die nichts bedeutet; als Notiz behalten</translation>
    </message>
    <message>
        <source>{property} of {bytes} bytes was left out</source>
        <translation>{property} mit {bytes} Bytes wurde ausgelassen</translation>
    </message>
    <message>
        <source>“{value}” cannot be read; kept as a note</source>
        <translation>„{value}“ ist nicht lesbar; als Notiz behalten</translation>
    </message>
    <message>
        <source>more cells than columns; the rest kept as a note</source>
        <translation>mehr Zellen als Spalten; der Rest als Notiz behalten</translation>
    </message>
    <message>
        <source>e-mail “{value}” is not an address; kept as a note</source>
        <translation>E-Mail „{value}“ ist keine Adresse; als Notiz behalten</translation>
    </message>
    <message>
        <source>birthday “{value}” does not exist; kept as a note</source>
        <translation>Geburtstag „{value}“ gibt es nicht; als Notiz behalten</translation>
    </message>
    <message>
        <source>no name, contact or company; left out</source>
        <translation>kein Name, kein Kontakt, keine Firma; ausgelassen</translation>
    </message>
    <message>
        <source>amount “{value}” is no amount; kept as a note</source>
        <translation>Betrag „{value}“ ist kein Betrag; als Notiz behalten</translation>
    </message>
    <message>
        <source>amount “{value}” has more decimals than money; rounded</source>
        <translation>Betrag „{value}“ hat mehr Dezimalen als Geld; gerundet</translation>
    </message>
    <message>
        <source>amount “{value}” is in another currency than its row; kept as a note</source>
        <translation>Betrag „{value}“ ist in anderer Währung als seine Zeile; als Notiz behalten</translation>
    </message>
    <message>
        <source>currency “{value}” is not known; kept as a note</source>
        <translation>Währung „{value}“ ist nicht bekannt; als Notiz behalten</translation>
    </message>
    <message>
        <source>“{value}” is no day; kept as a note</source>
        <translation>„{value}“ ist kein Tag; als Notiz behalten</translation>
    </message>
    <message>
        <source>chance “{value}” is no percentage; kept as a note</source>
        <translation>Chance „{value}“ ist kein Prozentwert; als Notiz behalten</translation>
    </message>
    <message>
        <source>several contacts are called “{value}”; kept as a note</source>
        <translation>mehrere Kontakte heißen „{value}“; als Notiz behalten</translation>
    </message>
    <message>
        <source>no name, e-mail, phone or company; left out</source>
        <translation>kein Name, keine E-Mail, kein Telefon, keine Firma; ausgelassen</translation>
    </message>
    <message>
        <source>nothing can be read from it; left out</source>
        <translation>nichts daraus ist lesbar; ausgelassen</translation>
    </message>
    <message>
        <source>characters that no file can keep were replaced</source>
        <translation>Zeichen, die keine Datei aufnehmen kann, wurden ersetzt</translation>
    </message>
    <message>
        <source>no matter how often</source>
        <translation>egal wie oft</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message>
        <source>every 2 weeks</source>
        <translation>alle 2 Wochen</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>jeden Monat</translation>
    </message>
    <message>
        <source>every 3 months</source>
        <translation>alle 3 Monate</translation>
    </message>
    <message>
        <source>every 6 months</source>
        <translation>alle 6 Monate</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>jedes Jahr</translation>
    </message>
    <message>
        <source>Junk: no reason needed</source>
        <translation>Unbrauchbar: kein Grund nötig</translation>
    </message>
    <message>
        <source>Why is nothing to come of it?</source>
        <translation>Warum wird nichts daraus?</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Where do they come from?</source>
        <translation>Woher kommen sie?</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>Genauer</translation>
    </message>
    <message>
        <source>As the rule has it</source>
        <translation>Wie es die Regel sagt</translation>
    </message>
    <message>
        <source>Which campaign do they come from?</source>
        <translation>Aus welcher Kampagne kommen sie?</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Prospecting</source>
        <translation>Sondierung</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifiziert</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>Verhandlung</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Attempting</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Kontaktiert</translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation>In Pflege</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Umgewandelt</translation>
    </message>
    <message>
        <source>Unqualified</source>
        <translation>Nicht qualifiziert</translation>
    </message>
    <message>
        <source>Junk</source>
        <translation>Unbrauchbar</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Content and search</source>
        <translation>Web-Suche</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Social Media</translation>
    </message>
    <message>
        <source>E-mail campaign</source>
        <translation>E-Mail-Kampagne</translation>
    </message>
    <message>
        <source>Paid ad</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Trade show or event</source>
        <translation>Messe, Veranstaltung</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Existing customer</source>
        <translation>Bestandskunde</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Cold call</source>
        <translation>Kaltanruf</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Kam vorbei</translation>
    </message>
    <message>
        <source>Direct mail</source>
        <translation>Postwerbung</translation>
    </message>
    <message>
        <source>Public relations</source>
        <translation>Presse</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Kein Budget</translation>
    </message>
    <message>
        <source>No authority</source>
        <translation>Keine Befugnis</translation>
    </message>
    <message>
        <source>No need</source>
        <translation>Kein Bedarf</translation>
    </message>
    <message>
        <source>Bad timing</source>
        <translation>Falscher Zeitpunkt</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Wartet auf Kunden</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Invoice and payment</source>
        <translation>Rechnung und Zahlung</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>Account and access</source>
        <translation>Konto und Zugang</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Beratung</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Niedrige Priorität</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>Normale Priorität</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Hohe Priorität</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Satisfaction with a ticket</source>
        <translation>Zufriedenheit mit einem Ticket</translation>
    </message>
    <message>
        <source>Would you recommend us?</source>
        <translation>Würden Sie uns empfehlen?</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of a ticket</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Wettbewerber</translation>
    </message>
    <message>
        <source>Poor fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Konkurrenz</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Missing feature</source>
        <translation>Fehlende Funktion</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Dauerte zu lang</translation>
    </message>
    <message>
        <source>No decision-maker</source>
        <translation>Kein Entscheider</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Aufgeschoben</translation>
    </message>
    <message>
        <source>No stock or capacity</source>
        <translation>Kein Bestand, keine Kapazität</translation>
    </message>
    <message>
        <source>New business</source>
        <translation>Neues Geschäft</translation>
    </message>
    <message>
        <source>Existing business</source>
        <translation>Bestandsgeschäft</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Verlängerung</translation>
    </message>
    <message>
        <source>Upsell</source>
        <translation>Upselling</translation>
    </message>
    <message>
        <source>Cross-sell</source>
        <translation>Cross-Selling</translation>
    </message>
    <message>
        <source>Asked for a quote</source>
        <translation>Bat um ein Angebot</translation>
    </message>
    <message>
        <source>Contact form</source>
        <translation>Kontaktformular</translation>
    </message>
    <message>
        <source>Asked about price</source>
        <translation>Fragte nach dem Preis</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Schrieb zurück</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Nahm ab</translation>
    </message>
    <message>
        <source>Came to an event</source>
        <translation>Kam zu einer Veranstaltung</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Meldete sich an</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>Klickte</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Öffnete</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Meldete sich ab</translation>
    </message>
    <message>
        <source>An empty file to begin with.</source>
        <translation>Eine leere Datei für den Anfang.</translation>
    </message>
    <message>
        <source>A business you have worked on before.</source>
        <translation>Ein Geschäft, in dem Sie schon gearbeitet haben.</translation>
    </message>
    <message>
        <source>Import my contacts</source>
        <translation>Meine Kontakte importieren</translation>
    </message>
    <message>
        <source>From a file: CSV, Excel or vCard.</source>
        <translation>Aus einer Datei: CSV, Excel oder vCard.</translation>
    </message>
    <message>
        <source>Try the demo business</source>
        <translation>Das Demo-Geschäft ausprobieren</translation>
    </message>
    <message>
        <source>A made-up studio to look around in.</source>
        <translation>Ein erfundenes Studio zum Umsehen.</translation>
    </message>
    <message>
        <source>Or drop files here: contacts to import, or a business to open (.crm)</source>
        <translation>Oder Dateien hier ablegen: Kontakte zum Importieren oder ein Geschäft zum Öffnen (.crm)</translation>
    </message>
    <message>
        <source>Create business …</source>
        <translation>Geschäft anlegen …</translation>
    </message>
    <message>
        <source>Everyone you work with, in one file on your own computer.</source>
        <translation>Alle, mit denen Sie arbeiten, in einer Datei auf Ihrem eigenen Rechner.</translation>
    </message>
    <message>
        <source>All of this can be changed later. Next you choose where the file is kept.</source>
        <translation>All das lässt sich später ändern. Als Nächstes wählen Sie, wo die Datei liegt.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>Alt+O</source>
        <translation>Alt+O</translation>
    </message>
    <message>
        <source>Looks like {name}</source>
        <translation>Sieht aus wie {name}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>%n gleicher</numerusform>
            <numerusform>%n gleiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Merge all certain ones …</source>
        <translation>Alle sicheren zusammenführen …</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>Dubletten suchen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>D: remembered, they are never paired again</source>
        <translation>D: gemerkt, sie kommen nie wieder als Paar</translation>
    </message>
    <message>
        <source>S: for now</source>
        <translation>S: fürs Erste</translation>
    </message>
    <message>
        <source>Enter merges · D tells them apart · S skips · one Undo takes it back</source>
        <translation>Enter führt zusammen · D hält auseinander · S überspringt · ein Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Comparing everybody with everybody …</source>
        <translation>Alle werden mit allen verglichen …</translation>
    </message>
    <message>
        <source>new campaign “{name}”</source>
        <translation>neue Kampagne „{name}“</translation>
    </message>
    <message>
        <source>end “{name}”</source>
        <translation>„{name}“ beenden</translation>
    </message>
    <message>
        <source>go on with “{name}”</source>
        <translation>„{name}“ fortsetzen</translation>
    </message>
    <message>
        <source>add 1 person to “{name}”</source>
        <translation>1 Person zu „{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>take 1 person out of “{name}”</source>
        <translation>1 Person aus „{name}“ nehmen</translation>
    </message>
    <message>
        <source>what became of {name} in “{campaign}”</source>
        <translation>was aus {name} in „{campaign}“ wurde</translation>
    </message>
    <message>
        <source>contact {name} no more</source>
        <translation>{name} nicht mehr kontaktieren</translation>
    </message>
    <message>
        <source>mail to {name} in “{campaign}”</source>
        <translation>E-Mail an {name} in „{campaign}“</translation>
    </message>
    <message>
        <source>say which campaign {name} comes from</source>
        <translation>sagen, aus welcher Kampagne {name} kommt</translation>
    </message>
    <message numerus="yes">
        <source>end %Ln campaigns</source>
        <translation>
            <numerusform>%Ln Kampagne beenden</numerusform>
            <numerusform>%Ln Kampagnen beenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>go on with %Ln campaigns</source>
        <translation>
            <numerusform>%Ln Kampagne fortsetzen</numerusform>
            <numerusform>%Ln Kampagnen fortsetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln campaigns</source>
        <translation>
            <numerusform>%Ln Kampagne löschen</numerusform>
            <numerusform>%Ln Kampagnen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %Ln people to “{name}”</source>
        <translation>
            <numerusform>%Ln Person zu „{name}“ hinzufügen</numerusform>
            <numerusform>%Ln Personen zu „{name}“ hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %Ln people out of “{name}”</source>
        <translation>
            <numerusform>%Ln Person aus „{name}“ nehmen</numerusform>
            <numerusform>%Ln Personen aus „{name}“ nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what became of %Ln people in “{campaign}”</source>
        <translation>
            <numerusform>was aus %Ln Person in „{campaign}“ wurde</numerusform>
            <numerusform>was aus %Ln Personen in „{campaign}“ wurde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact %Ln people no more</source>
        <translation>
            <numerusform>%Ln Person nicht mehr kontaktieren</numerusform>
            <numerusform>%Ln Personen nicht mehr kontaktieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mails to %Ln people in “{campaign}”</source>
        <translation>
            <numerusform>E-Mail an %Ln Person in „{campaign}“</numerusform>
            <numerusform>E-Mails an %Ln Personen in „{campaign}“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>say which campaign %Ln records come from</source>
        <translation>
            <numerusform>sagen, aus welcher Kampagne %Ln Eintrag kommt</numerusform>
            <numerusform>sagen, aus welcher Kampagne %Ln Einträge kommen</numerusform>
        </translation>
    </message>
    <message>
        <source>This campaign is no longer there.</source>
        <translation>Diese Kampagne ist nicht mehr da.</translation>
    </message>
    <message>
        <source>There is a campaign called “{name}” already.</source>
        <translation>Es gibt schon eine Kampagne namens „{name}“.</translation>
    </message>
    <message>
        <source>“{value}” is no day. Type it as 14.11. or 2026-11-14.</source>
        <translation>„{value}“ ist kein Tag. Schreiben Sie ihn als 14.11. oder 2026-11-14.</translation>
    </message>
    <message>
        <source>“{value}” is no amount of money.</source>
        <translation>„{value}“ ist kein Geldbetrag.</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Nobody is left to be added.</source>
        <translation>Es ist niemand mehr hinzuzufügen.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>whoever was asked</comment>
        <translation>Hat geantwortet</translation>
    </message>
    <message>
        <source>Came</source>
        <comment>to an event</comment>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Hat gekauft</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is in it already</source>
        <translation>1 ist schon darin</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are in it already</source>
        <translation>
            <numerusform>%Ln ist schon darin</numerusform>
            <numerusform>%Ln sind schon darin</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is not to be contacted</source>
        <translation>1 soll nicht kontaktiert werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not to be contacted</source>
        <translation>
            <numerusform>%Ln soll nicht kontaktiert werden</numerusform>
            <numerusform>%Ln sollen nicht kontaktiert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 refused or took back their consent</source>
        <translation>1 hat die Einwilligung verweigert oder widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused or took back their consent</source>
        <translation>
            <numerusform>%Ln hat die Einwilligung verweigert oder widerrufen</numerusform>
            <numerusform>%Ln haben die Einwilligung verweigert oder widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 never gave their consent</source>
        <translation>1 hat nie eingewilligt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln never gave their consent</source>
        <translation>
            <numerusform>%Ln hat nie eingewilligt</numerusform>
            <numerusform>%Ln haben nie eingewilligt</numerusform>
        </translation>
    </message>
    <message>
        <source>1 has no address for this channel</source>
        <translation>1 hat keine Adresse für diesen Kanal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln have no address for this channel</source>
        <translation>
            <numerusform>%Ln hat keine Adresse für diesen Kanal</numerusform>
            <numerusform>%Ln haben keine Adresse für diesen Kanal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A lead or deal comes from the campaign it names; else from the first one its person was added to in the %Ln days before.</source>
        <translation>
            <numerusform>Ein Lead oder Deal kommt aus der Kampagne, die er nennt; sonst aus der ersten, in die seine Person am %Ln Tag davor aufgenommen wurde.</numerusform>
            <numerusform>Ein Lead oder Deal kommt aus der Kampagne, die er nennt; sonst aus der ersten, in die seine Person in den %Ln Tagen davor aufgenommen wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>Merge the certain one …</source>
        <translation>Das sichere Paar zusammenführen …</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln certain ones …</source>
        <translation>
            <numerusform>%Ln sicheres zusammenführen …</numerusform>
            <numerusform>%Ln sichere zusammenführen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungenes zeigen</numerusform>
            <numerusform>%Ln übersprungene zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>No two records look like one. New ones are compared as you type them.</source>
        <translation>Keine zwei Einträge sehen gleich aus. Neue werden verglichen, während Sie sie eintippen.</translation>
    </message>
    <message>
        <source>All others are skipped. Look again to see them.</source>
        <translation>Alle anderen sind übersprungen. „Noch einmal suchen“ zeigt sie wieder.</translation>
    </message>
    <message>
        <source>People and companies that are here twice are found by what they have in common.</source>
        <translation>Menschen und Firmen, die doppelt hier sind, werden an dem gefunden, was sie gemeinsam haben.</translation>
    </message>
    <message>
        <source>1 pair</source>
        <translation>1 Paar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} certain</source>
        <translation>{count} sicher</translation>
    </message>
    <message>
        <source>Fields …</source>
        <translation>Felder …</translation>
    </message>
    <message>
        <source>Your own fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Field of your own</source>
        <translation>Eigenes Feld</translation>
    </message>
    <message>
        <source>“{value}” does not fit “{field}”; kept as a note</source>
        <translation>„{value}“ passt nicht in „{field}“; als Notiz behalten</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Delete “{field}”</source>
        <translation>„{field}“ löschen</translation>
    </message>
    <message>
        <source>Take “{choice}” away</source>
        <translation>„{choice}“ wegnehmen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Change the type of “{field}”</source>
        <translation>Art von „{field}“ ändern</translation>
    </message>
    <message>
        <source>Change type</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>New choice</source>
        <translation>Neue Möglichkeit</translation>
    </message>
    <message>
        <source>Products and services with quantity and price: together they make the amount.</source>
        <translation>Produkte und Leistungen mit Menge und Preis: Zusammen ergeben sie den Betrag.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Add item …</source>
        <translation>Posten hinzufügen …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete the item</source>
        <translation>Posten löschen</translation>
    </message>
    <message>
        <source>What you keep of everyone beside what is there already belongs here: a budget, a size, how you met.</source>
        <translation>Hierher gehört, was Sie von allen außerdem festhalten: ein Budget, eine Größe, wie man sich kennenlernte.</translation>
    </message>
    <message>
        <source>New field …</source>
        <translation>Neues Feld …</translation>
    </message>
    <message>
        <source>Delete field</source>
        <translation>Feld löschen</translation>
    </message>
    <message>
        <source>Every change is saved at once and can be undone.</source>
        <translation>Jede Änderung ist sofort gespeichert und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>New field of contacts</source>
        <translation>Neues Feld für Kontakte</translation>
    </message>
    <message>
        <source>New field of companies</source>
        <translation>Neues Feld für Firmen</translation>
    </message>
    <message>
        <source>New field of deals</source>
        <translation>Neues Feld für Deals</translation>
    </message>
    <message>
        <source>New field of tickets</source>
        <translation>Neues Feld für Tickets</translation>
    </message>
    <message>
        <source>one on each line</source>
        <translation>eine je Zeile</translation>
    </message>
    <message>
        <source>Make field</source>
        <translation>Feld anlegen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Ausgefüllt</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Möglichkeit</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>The values of {count} stay, as {type}.</source>
        <translation>Die Werte bleiben bei {count}, als {type}.</translation>
    </message>
    <message>
        <source>1 choice is made of them.</source>
        <translation>Daraus wird 1 Möglichkeit.</translation>
    </message>
    <message>
        <source>Those of {count} cannot be said so. Nothing is lost: each becomes a line of the note.</source>
        <translation>Bei {count} geht das nicht. Nichts geht verloren: Jeder Wert wird eine Zeile der Notiz.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>One choice</source>
        <translation>Eine Möglichkeit</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>Mehrere Möglichkeiten</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>{count} have something in “{field}”. It goes with the field; undo brings it back.</source>
        <translation>{count} haben etwas in „{field}“. Es geht mit dem Feld; Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>{count} lose “{choice}”. Undo brings it back.</source>
        <translation>{count} verlieren „{choice}“. Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>New field: {type}</source>
        <translation>Neues Feld: {type}</translation>
    </message>
    <message>
        <source>Field: {name}</source>
        <translation>Feld: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln choices are made of them.</source>
        <translation>
            <numerusform>Daraus wird %Ln Möglichkeit.</numerusform>
            <numerusform>Daraus werden %Ln Möglichkeiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ Filter</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Type to find, Enter to choose</source>
        <translation>Tippen zum Suchen, Enter zum Wählen</translation>
    </message>
    <message>
        <source>Find a choice</source>
        <translation>Eine Möglichkeit suchen</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>Filtern nach</translation>
    </message>
    <message>
        <source>Filter by which field?</source>
        <translation>Nach welchem Feld filtern?</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Ein solches Feld gibt es nicht.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Was gefragt ist</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Another field</source>
        <translation>Anderes Feld</translation>
    </message>
    <message>
        <source>Edit filter</source>
        <translation>Filter bearbeiten</translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation>+ Bedingung</translation>
    </message>
    <message>
        <source>+ Group</source>
        <translation>+ Gruppe</translation>
    </message>
    <message>
        <source>Out of its group (Alt+Left)</source>
        <translation>Aus der Gruppe heraus (Alt+Links)</translation>
    </message>
    <message>
        <source>Into a group (Alt+Right)</source>
        <translation>In eine Gruppe hinein (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>Hinauf (Alt+Auf)</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>Hinunter (Alt+Ab)</translation>
    </message>
    <message>
        <source>Change (Enter)</source>
        <translation>Ändern (Enter)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Enter changes a row, Ins adds one, Del removes it; Alt with the arrows moves it.</source>
        <translation>Enter ändert eine Zeile, Einfg fügt eine hinzu, Entf entfernt sie; Alt mit den Pfeilen verschiebt sie.</translation>
    </message>
    <message>
        <source>finds {shown} of {total}</source>
        <translation>findet {shown} von {total}</translation>
    </message>
    <message>
        <source>Name of a list</source>
        <translation>Name einer Liste</translation>
    </message>
    <message>
        <source>New list “{name}”</source>
        <translation>Neue Liste „{name}“</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln records to a list</source>
        <translation>
            <numerusform>%Ln Eintrag in eine Liste aufnehmen</numerusform>
            <numerusform>%Ln Einträge in eine Liste aufnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as segment</source>
        <translation>Als Segment speichern</translation>
    </message>
    <message>
        <source>Save as list</source>
        <translation>Als Liste speichern</translation>
    </message>
    <message>
        <source>Save as list …</source>
        <translation>Als Liste speichern …</translation>
    </message>
    <message>
        <source>Save as new …</source>
        <translation>Als neues speichern …</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Alle davon gelten</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>Eine davon gilt</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Rename segment</source>
        <translation>Segment umbenennen</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (Kopie)</translation>
    </message>
    <message>
        <source>Duplicate segment</source>
        <translation>Segment verdoppeln</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Upper value</source>
        <translation>Oberer Wert</translation>
    </message>
    <message>
        <source>Number of days</source>
        <translation>Zahl der Tage</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>1 March, 15.12.2025 …</source>
        <translation>1. März, 15.12.2025 …</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>not understood as a day</source>
        <translation>nicht als Tag verstanden</translation>
    </message>
    <message>
        <source>No company</source>
        <translation>Keine Firma</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Keine Position</translation>
    </message>
    <message>
        <source>No city</source>
        <translation>Kein Ort</translation>
    </message>
    <message>
        <source>No industry</source>
        <translation>Keine Branche</translation>
    </message>
    <message>
        <source>No word on consent</source>
        <translation>Nichts zur Einwilligung</translation>
    </message>
    <message>
        <source>Neither lead nor customer</source>
        <translation>Weder Lead noch Kunde</translation>
    </message>
    <message>
        <source>No lead</source>
        <translation>Kein Lead</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Keine Quelle</translation>
    </message>
    <message>
        <source>No person</source>
        <translation>Keine Person</translation>
    </message>
    <message>
        <source>No day expected</source>
        <translation>Kein Tag erwartet</translation>
    </message>
    <message>
        <source>No type</source>
        <translation>Kein Typ</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>Kein Produkt</translation>
    </message>
    <message>
        <source>No channel</source>
        <translation>Kein Kanal</translation>
    </message>
    <message>
        <source>{field}, by month</source>
        <translation>{field}, nach Monat</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>What is changed from now on is told here, with what was before.</source>
        <translation>Was von nun an geändert wird, steht hier, mit dem, was zuvor war.</translation>
    </message>
    <message>
        <source>Show what was before</source>
        <translation>Zeigen, was zuvor war</translation>
    </message>
    <message>
        <source>Taken back since</source>
        <translation>Seither zurückgenommen</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>Zurücknehmen: {what}</translation>
    </message>
    <message>
        <source>Not everything could be given back</source>
        <translation>Nicht alles ließ sich zurückgeben</translation>
    </message>
    <message>
        <source>The rest was given back. These stay as they are:</source>
        <translation>Das Übrige wurde zurückgegeben. Dies bleibt, wie es ist:</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Undo this merge …</source>
        <translation>Diese Zusammenführung rückgängig machen …</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here bears this name.</source>
        <translation>Nichts hier trägt diesen Namen.</translation>
    </message>
    <message>
        <source>Records that were merged are listed here and can be parted at any time.</source>
        <translation>Zusammengeführte Einträge stehen hier und lassen sich jederzeit wieder trennen.</translation>
    </message>
    <message>
        <source>What you delete is kept here and can be had back at any time.</source>
        <translation>Was Sie löschen, liegt hier und lässt sich jederzeit zurückholen.</translation>
    </message>
    <message>
        <source>Went with it</source>
        <translation>Ging mit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things</source>
        <translation>
            <numerusform>%Ln Sache</numerusform>
            <numerusform>%Ln Sachen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 thing</source>
        <translation>1 Sache</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>The first deals as they will be</source>
        <translation>Die ersten Deals, wie sie sein werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups of duplicates</source>
        <translation>
            <numerusform>%Ln Gruppe von Dubletten</numerusform>
            <numerusform>%Ln Gruppen von Dubletten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{other} and %Ln more</source>
        <translation>
            <numerusform>{other} und %Ln weiterer</numerusform>
            <numerusform>{other} und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Choose a campaign.</source>
        <translation>Wählen Sie eine Kampagne.</translation>
    </message>
    <message>
        <source>for “{name}”</source>
        <translation>für „{name}“</translation>
    </message>
    <message>
        <source>Quick add</source>
        <translation>Schnell eintragen</translation>
    </message>
    <message>
        <source>Who is it? Give a name or a company.</source>
        <translation>Wer ist es? Nennen Sie einen Namen oder eine Firma.</translation>
    </message>
    <message>
        <source>Somebody, in one line</source>
        <translation>Jemand, in einer Zeile</translation>
    </message>
    <message>
        <source>Name, company, e-mail, phone, what they want, by when …</source>
        <translation>Name, Firma, E-Mail, Telefon, was gewünscht ist, bis wann …</translation>
    </message>
    <message>
        <source>Ana Ruiz, Ruiz Tiles, 600 111 222, met at a fair, wants quote 1200 € by friday</source>
        <translation>Ana Ruiz, Ruiz Fliesen, 600 111 222, kennengelernt auf einer Messe, will ein Angebot 1200 € bis Freitag</translation>
    </message>
    <message>
        <source>Somebody else: add anew</source>
        <translation>Jemand anderes: neu anlegen</translation>
    </message>
    <message>
        <source>Enter saves, Tab leads into the lines, Esc leaves</source>
        <translation>Enter speichert, Tab führt in die Zeilen, Esc verlässt</translation>
    </message>
    <message>
        <source>Adds to {name}</source>
        <translation>Kommt zu {name} dazu</translation>
    </message>
    <message>
        <source>{name} is here already</source>
        <translation>{name} ist schon hier</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>no priority: normal</source>
        <translation>keine Priorität: normal</translation>
    </message>
    <message>
        <source>no amount: goes into the note</source>
        <translation>kein Betrag: kommt in die Notiz</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>Entscheider</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>Beeinflusser</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Anwender</translation>
    </message>
    <message>
        <source>Best case</source>
        <translation>Bester Fall</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Omitted</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmalig</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>pro Monat</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>pro Jahr</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>{stage}, the deal is here</source>
        <translation>{stage}, hier ist der Deal</translation>
    </message>
    <message>
        <source>{stage}: {chance} %</source>
        <translation>{stage}: {chance} %</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>und 1 weitere</translation>
    </message>
    <message>
        <source>no stage</source>
        <translation>keine Phase</translation>
    </message>
    <message>
        <source>1 deal</source>
        <translation>1 Deal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deals</source>
        <translation>
            <numerusform>%Ln Deal</numerusform>
            <numerusform>%Ln Deals</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage for “{name}”</source>
        <translation>Phase für „{name}“</translation>
    </message>
    <message>
        <source>1 to choose</source>
        <translation>1 zu wählen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to choose</source>
        <translation>
            <numerusform>%Ln zu wählen</numerusform>
            <numerusform>%Ln zu wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what the stages of the file that are not known here mean.</source>
        <translation>Wählen Sie, was die Phasen der Datei bedeuten, die hier nicht bekannt sind.</translation>
    </message>
    <message>
        <source>Every stage of the file has its place.</source>
        <translation>Jede Phase der Datei hat ihren Platz.</translation>
    </message>
    <message>
        <source>New stage “{name}”</source>
        <translation>Neue Phase „{name}“</translation>
    </message>
    <message>
        <source>New stage “{name}” in {pipeline}</source>
        <translation>Neue Phase „{name}“ in {pipeline}</translation>
    </message>
    <message>
        <source>new lead {name}</source>
        <translation>neuer Lead {name}</translation>
    </message>
    <message>
        <source>make {name} a lead</source>
        <translation>{name} zum Lead machen</translation>
    </message>
    <message>
        <source>{name} is now {status}</source>
        <translation>{name} ist jetzt {status}</translation>
    </message>
    <message>
        <source>give up {name}</source>
        <translation>{name} aufgeben</translation>
    </message>
    <message>
        <source>qualify {name}</source>
        <translation>{name} qualifizieren</translation>
    </message>
    <message>
        <source>change the source of {name}</source>
        <translation>die Quelle von {name} ändern</translation>
    </message>
    <message>
        <source>change the part of {name} in the decision</source>
        <translation>die Rolle von {name} bei der Entscheidung ändern</translation>
    </message>
    <message>
        <source>change what is expected of {name}</source>
        <translation>ändern, was von {name} erwartet wird</translation>
    </message>
    <message>
        <source>convert {name}</source>
        <translation>{name} umwandeln</translation>
    </message>
    <message>
        <source>change the rules of the score</source>
        <translation>die Regeln des Scores ändern</translation>
    </message>
    <message numerus="yes">
        <source>make %Ln people leads</source>
        <translation>
            <numerusform>%Ln Person zum Lead machen</numerusform>
            <numerusform>%Ln Personen zu Leads machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads are now {status}</source>
        <translation>
            <numerusform>%Ln Lead ist jetzt {status}</numerusform>
            <numerusform>%Ln Leads sind jetzt {status}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>give up %Ln leads</source>
        <translation>
            <numerusform>%Ln Lead aufgeben</numerusform>
            <numerusform>%Ln Leads aufgeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change the source of %Ln people</source>
        <translation>
            <numerusform>die Quelle von %Ln Person ändern</numerusform>
            <numerusform>die Quelle von %Ln Personen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change the part of %Ln people in the decision</source>
        <translation>
            <numerusform>die Rolle von %Ln Person bei der Entscheidung ändern</numerusform>
            <numerusform>die Rolle von %Ln Personen bei der Entscheidung ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change what is expected of %Ln people</source>
        <translation>
            <numerusform>ändern, was von %Ln Person erwartet wird</numerusform>
            <numerusform>ändern, was von %Ln Personen erwartet wird</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why nothing is to come of this lead.</source>
        <translation>Sagen Sie, warum aus diesem Lead nichts wird.</translation>
    </message>
    <message>
        <source>A half-life is 1 to 3650 days, or none.</source>
        <translation>Eine Halbwertszeit ist 1 bis 3650 Tage, oder keine.</translation>
    </message>
    <message>
        <source>Points are whole numbers from −100 to 100.</source>
        <translation>Punkte sind ganze Zahlen von −100 bis 100.</translation>
    </message>
    <message>
        <source>People who may become customers belong here until they are qualified, converted or given up. “Make a lead” in the menu Lead brings contacts here.</source>
        <translation>Hierher gehören Menschen, die Kunden werden können, bis sie qualifiziert, umgewandelt oder aufgegeben sind. „Zum Lead machen“ im Menü Lead bringt Kontakte hierher.</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Neuer Lead</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 Lead</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln Lead</numerusform>
            <numerusform>%Ln Leads</numerusform>
        </translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>what is to be done</source>
        <translation>was zu tun ist</translation>
    </message>
    <message>
        <source>on</source>
        <translation>am</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>worum es geht</translation>
    </message>
    <message>
        <source>Chance in %</source>
        <translation>Chance in %</translation>
    </message>
    <message>
        <source>1 to 99; empty: that of the stage</source>
        <translation>1 bis 99; leer: die der Phase</translation>
    </message>
    <message>
        <source>A whole number from 1 to 99.</source>
        <translation>Eine ganze Zahl von 1 bis 99.</translation>
    </message>
    <message>
        <source>This is no amount of money.</source>
        <translation>Das ist kein Geldbetrag.</translation>
    </message>
    <message>
        <source>This is no day.</source>
        <translation>Das ist kein Tag.</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Neuer Deal</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Plan what comes next</source>
        <translation>Planen, was als Nächstes kommt</translation>
    </message>
    <message>
        <source>Next deal with {name}</source>
        <translation>Nächster Deal mit {name}</translation>
    </message>
    <message>
        <source>Won: {name}</source>
        <translation>Gewonnen: {name}</translation>
    </message>
    <message>
        <source>1 to 99</source>
        <translation>1 bis 99</translation>
    </message>
    <message>
        <source>Chance of {name}</source>
        <translation>Chance von {name}</translation>
    </message>
    <message>
        <source>Why was {name} lost?</source>
        <translation>Warum ging {name} verloren?</translation>
    </message>
    <message>
        <source>note, if you like</source>
        <translation>Notiz, wenn Sie möchten</translation>
    </message>
    <message>
        <source>Delete the deal</source>
        <translation>Deal löschen</translation>
    </message>
    <message>
        <source>Days without a touch</source>
        <translation>Tage ohne Kontakt</translation>
    </message>
    <message>
        <source>Days in the stage</source>
        <translation>Tage in der Phase</translation>
    </message>
    <message>
        <source>won {day}</source>
        <translation>am {day}</translation>
    </message>
    <message numerus="yes">
        <source>rotting %n d</source>
        <translation>
            <numerusform>brach %n T.</numerusform>
            <numerusform>brach %n T.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d silent</source>
        <translation>
            <numerusform>still %n T.</numerusform>
            <numerusform>still %n T.</numerusform>
        </translation>
    </message>
    <message>
        <source>no next step</source>
        <translation>kein nächster Schritt</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>fällig {day}</translation>
    </message>
    <message>
        <source>closes {day}</source>
        <translation>Abschluss {day}</translation>
    </message>
    <message>
        <source>no close day</source>
        <translation>kein Abschlusstag</translation>
    </message>
    <message numerus="yes">
        <source>%n d here</source>
        <translation>
            <numerusform>%n T. hier</numerusform>
            <numerusform>%n T. hier</numerusform>
        </translation>
    </message>
    <message>
        <source>{chance} set by hand</source>
        <translation>{chance} von Hand gesetzt</translation>
    </message>
    <message>
        <source>Possible business belongs here: with whom, how much, how likely, and what comes next.</source>
        <translation>Hierher gehören mögliche Aufträge: mit wem, wie viel, wie wahrscheinlich und was als Nächstes kommt.</translation>
    </message>
    <message>
        <source>Learned chance</source>
        <translation>Gelernte Chance</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>Fields of a card …</source>
        <translation>Felder einer Karte …</translation>
    </message>
    <message>
        <source>Fields of a card</source>
        <translation>Felder einer Karte</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>+ Neu</translation>
    </message>
    <message>
        <source>Half of the deals won within the last twelve months took no longer than this.</source>
        <translation>Die Hälfte der Deals, die in den letzten zwölf Monaten gewonnen wurden, dauerte nicht länger.</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>nothing closed this quarter</source>
        <translation>im Quartal nichts abgeschlossen</translation>
    </message>
    <message>
        <source>{count} won</source>
        <translation>{count} gewonnen</translation>
    </message>
    <message>
        <source>{count} lost</source>
        <translation>{count} verloren</translation>
    </message>
    <message>
        <source>{won} · {lost} this quarter</source>
        <translation>{won} · {lost} im Quartal</translation>
    </message>
    <message>
        <source>The amounts of all open deals of this pipeline, whatever the filter shows.</source>
        <translation>Die Beträge aller offenen Deals dieser Pipeline, gleich was der Filter zeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n in a currency without a rate are not in it.</source>
        <translation>
            <numerusform>%n in einer Währung ohne Kurs ist nicht dabei.</numerusform>
            <numerusform>%n in einer Währung ohne Kurs sind nicht dabei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <comment>what is open</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Each open deal&apos;s amount times its chance: the learned one where it is known, else that of its stage.</source>
        <translation>Der Betrag jedes offenen Deals mal seine Chance: die gelernte, wo sie bekannt ist, sonst die seiner Phase.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Four of five pipelines like this one end within it: each deal is won or not by its own chance, and all of them do better or worse together.</source>
        <translation>Vier von fünf Pipelines wie dieser enden darin: Jeder Deal wird nach seiner eigenen Chance gewonnen oder nicht, und alle zusammen laufen besser oder schlechter.</translation>
    </message>
    <message>
        <source>From 1 open deal.</source>
        <translation>Aus 1 offenen Deal.</translation>
    </message>
    <message numerus="yes">
        <source>From %Ln open deals.</source>
        <translation>
            <numerusform>Aus %Ln offenen Deal.</numerusform>
            <numerusform>Aus %Ln offenen Deals.</numerusform>
        </translation>
    </message>
    <message>
        <source>80% range</source>
        <translation>Spanne (80 %)</translation>
    </message>
    <message>
        <source>Won out of those won and lost within the last twelve months, by count.</source>
        <translation>Gewonnene unter den gewonnenen und verlorenen der letzten zwölf Monate, nach Anzahl.</translation>
    </message>
    <message>
        <source>{won} of {all}</source>
        <translation>{won} von {all}</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>{state} on {day}</source>
        <translation>{state} am {day}</translation>
    </message>
    <message>
        <source>Stage {stage}: {chance} %</source>
        <translation>Phase {stage}: {chance} %</translation>
    </message>
    <message>
        <source>learned chance {chance} %</source>
        <translation>gelernte Chance {chance} %</translation>
    </message>
    <message>
        <source>expected {amount}</source>
        <translation>erwartet {amount}</translation>
    </message>
    <message>
        <source>Set by hand: {chance} %</source>
        <translation>Von Hand gesetzt: {chance} %</translation>
    </message>
    <message>
        <source>Back to {chance} %</source>
        <translation>Zurück zu {chance} %</translation>
    </message>
    <message>
        <source>No exchange rate from {currency} to {own}: not in any sum</source>
        <translation>Kein Wechselkurs von {currency} zu {own}: in keiner Summe</translation>
    </message>
    <message>
        <source>Plan what comes next, and when.</source>
        <translation>Planen Sie, was als Nächstes kommt und wann.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days are expected in this stage</source>
        <translation>
            <numerusform>%Ln Tag ist in dieser Phase erwartet</numerusform>
            <numerusform>%Ln Tage sind in dieser Phase erwartet</numerusform>
        </translation>
    </message>
    <message>
        <source>Forecast, by hand</source>
        <translation>Prognose, von Hand</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>since today</source>
        <translation>seit heute</translation>
    </message>
    <message>
        <source>In this stage</source>
        <translation>In dieser Phase</translation>
    </message>
    <message>
        <source>In {currency}</source>
        <translation>In {currency}</translation>
    </message>
    <message>
        <source>rate unknown</source>
        <translation>Kurs unbekannt</translation>
    </message>
    <message>
        <source>Convert {name}</source>
        <translation>{name} umwandeln</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation>Zusammenführen mit {name}</translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation>leer: keiner</translation>
    </message>
    <message>
        <source>Deal with {name}</source>
        <translation>Deal mit {name}</translation>
    </message>
    <message>
        <source>{score} of 100, {heat}</source>
        <translation>{score} von 100, {heat}</translation>
    </message>
    <message>
        <source>{chance} %</source>
        <translation>{chance} %</translation>
    </message>
    <message>
        <source>today, 14.11. …</source>
        <translation>heute, 14.11. …</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>PDF exportieren</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>{business}: knowledge</source>
        <translation>{business}: Wissen</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Won and lost deals are counted here. Close a deal, or choose other days.</source>
        <translation>Hier werden gewonnene und verlorene Deals gezählt. Schließen Sie einen Deal ab oder wählen Sie einen anderen Zeitraum.</translation>
    </message>
    <message>
        <source>What the next months will bring is told here, once a deal was won or is expected.</source>
        <translation>Hier steht, was die nächsten Monate bringen, sobald ein Deal gewonnen wurde oder erwartet wird.</translation>
    </message>
    <message>
        <source>Whoever you won a deal with is a customer and is told of here. Win a deal, or choose other days.</source>
        <translation>Kunde ist, mit wem Sie ein Geschäft gewonnen haben; davon wird hier berichtet. Gewinnen Sie ein Geschäft, oder wählen Sie andere Tage.</translation>
    </message>
    <message>
        <source>How far your goals are reached is told here: what you want to win in a month, calls, new customers. You set one once, and it holds for every month, quarter or year after.</source>
        <translation>Hier steht, wie weit Ihre Ziele erreicht sind: was Sie im Monat gewinnen wollen, Anrufe, neue Kunden. Sie setzen ein Ziel einmal, und es gilt für jeden Monat, jedes Quartal oder Jahr danach.</translation>
    </message>
    <message>
        <source>Open the pipeline</source>
        <translation>Pipeline öffnen</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Strg+P</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Letztes Quartal</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Low scores only</source>
        <translation>Nur schlechte Bewertungen</translation>
    </message>
    <message>
        <source>All surveys</source>
        <translation>Alle Umfragen</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Alles bisher</translation>
    </message>
    <message>
        <source>Own days …</source>
        <translation>Eigener Zeitraum …</translation>
    </message>
    <message>
        <source>vs period before</source>
        <translation>zum Zeitraum davor</translation>
    </message>
    <message>
        <source>vs last year</source>
        <translation>zum Vorjahr</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>ohne Vergleich</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>{page} of {count}</source>
        <translation>{page} von {count}</translation>
    </message>
    <message>
        <source>How the figures are made</source>
        <translation>Wie die Zahlen entstehen</translation>
    </message>
    <message>
        <source>Sales report</source>
        <translation>Vertriebsbericht</translation>
    </message>
    <message>
        <source>{days}</source>
        <translation>{days}</translation>
    </message>
    <message>
        <source>{days}, compared with {before}</source>
        <translation>{days}, verglichen mit {before}</translation>
    </message>
    <message>
        <source>{days}, compared with the same days of {year}</source>
        <translation>{days}, verglichen mit denselben Tagen {year}</translation>
    </message>
    <message>
        <source>Won revenue is up {by} to {revenue}.</source>
        <translation>Der gewonnene Umsatz stieg um {by} auf {revenue}.</translation>
    </message>
    <message>
        <source>Won revenue is down {by} to {revenue}.</source>
        <translation>Der gewonnene Umsatz sank um {by} auf {revenue}.</translation>
    </message>
    <message>
        <source>Won revenue is unchanged at {revenue}.</source>
        <translation>Der gewonnene Umsatz blieb bei {revenue}.</translation>
    </message>
    <message>
        <source>Won revenue is {revenue}.</source>
        <translation>Der gewonnene Umsatz beträgt {revenue}.</translation>
    </message>
    <message>
        <source>Won revenue is {revenue}; nothing was won in the days it is compared with.</source>
        <translation>Der gewonnene Umsatz beträgt {revenue}; im Vergleichszeitraum wurde nichts gewonnen.</translation>
    </message>
    <message>
        <source>Nothing was won in these days.</source>
        <translation>In diesem Zeitraum wurde nichts gewonnen.</translation>
    </message>
    <message>
        <source>{won} deals were won and {lost} lost ({rate} won).</source>
        <translation>{won} Deals wurden gewonnen und {lost} verloren ({rate} gewonnen).</translation>
    </message>
    <message>
        <source>{won} deals were won and {lost} lost; too few for a rate ({rate} won).</source>
        <translation>{won} Deals wurden gewonnen und {lost} verloren; zu wenige für eine Quote ({rate} gewonnen).</translation>
    </message>
    <message>
        <source>From entry to won took {mean} on average, half within {median}.</source>
        <translation>Vom Eintrag bis zum Gewinn dauerte es im Mittel {mean}, bei der Hälfte höchstens {median}.</translation>
    </message>
    <message>
        <source>{count} won deals worth {amount} have no exchange rate and are listed apart.</source>
        <translation>{count} gewonnene Deals über {amount} haben keinen Wechselkurs und stehen gesondert.</translation>
    </message>
    <message>
        <source>{count} lost deals worth {amount} have no exchange rate and are listed apart.</source>
        <translation>{count} verlorene Deals über {amount} haben keinen Wechselkurs und stehen gesondert.</translation>
    </message>
    <message>
        <source>{count} open deals worth {amount} have no exchange rate and are listed apart.</source>
        <translation>{count} offene Deals über {amount} haben keinen Wechselkurs und stehen gesondert.</translation>
    </message>
    <message>
        <source>Won revenue by month</source>
        <translation>Gewonnener Umsatz nach Monat</translation>
    </message>
    <message>
        <source>Won revenue by quarter</source>
        <translation>Gewonnener Umsatz nach Quartal</translation>
    </message>
    <message>
        <source>Won revenue by year</source>
        <translation>Gewonnener Umsatz nach Jahr</translation>
    </message>
    <message>
        <source>pale: before these days</source>
        <translation>blass: vor diesem Zeitraum</translation>
    </message>
    <message>
        <source>the year before</source>
        <translation>das Jahr davor</translation>
    </message>
    <message>
        <source>Won in {days}</source>
        <translation>Gewonnen: {days}</translation>
    </message>
    <message>
        <source>Why deals were lost</source>
        <translation>Warum Deals verloren gingen</translation>
    </message>
    <message>
        <source>No deal was lost in these days.</source>
        <translation>In diesem Zeitraum ging kein Deal verloren.</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Ohne Grund</translation>
    </message>
    <message>
        <source>Lost: {reason}</source>
        <translation>Verloren: {reason}</translation>
    </message>
    <message>
        <source>Pipeline by stage</source>
        <translation>Pipeline nach Phase</translation>
    </message>
    <message>
        <source>as it stands now</source>
        <translation>wie sie jetzt steht</translation>
    </message>
    <message>
        <source>Open value</source>
        <translation>Offener Wert</translation>
    </message>
    <message>
        <source>full colour: expected</source>
        <translation>volle Farbe: erwartet</translation>
    </message>
    <message>
        <source>Open in {stage}</source>
        <translation>Offen in {stage}</translation>
    </message>
    <message>
        <source>{pipeline}: {stage}</source>
        <translation>{pipeline}: {stage}</translation>
    </message>
    <message>
        <source>The chance to win is learned for {learned} of {count} deals, that of the stage for others.</source>
        <translation>Die Chance ist bei {learned} von {count} Deals gelernt, bei den anderen die der Phase.</translation>
    </message>
    <message>
        <source>Without an exchange rate</source>
        <translation>Ohne Wechselkurs</translation>
    </message>
    <message>
        <source>Won deals</source>
        <translation>Gewonnene Deals</translation>
    </message>
    <message>
        <source>Lost deals</source>
        <translation>Verlorene Deals</translation>
    </message>
    <message>
        <source>Closed deals</source>
        <translation>Abgeschlossene Deals</translation>
    </message>
    <message>
        <source>largest first</source>
        <translation>größte zuerst</translation>
    </message>
    <message>
        <source>Customer report</source>
        <translation>Kundenbericht</translation>
    </message>
    <message>
        <source>{new} of {count} customers are new in these days.</source>
        <translation>{new} von {count} Kunden sind in diesen Tagen neu.</translation>
    </message>
    <message>
        <source>No customer is new in these days; there are {count}.</source>
        <translation>Kein Kunde ist in diesen Tagen neu; es gibt {count}.</translation>
    </message>
    <message>
        <source>{lost} of the {count} customers active when these days began are lost: {churn} churn (with 95% certainty {low} to {high}).</source>
        <translation>{lost} der {count} zu Beginn dieser Tage aktiven Kunden sind verloren: {churn} Abwanderung (mit 95 % Sicherheit {low} bis {high}).</translation>
    </message>
    <message>
        <source>{lost} of the {count} customers active when these days began are lost, too few for a rate.</source>
        <translation>{lost} der {count} zu Beginn dieser Tage aktiven Kunden sind verloren; das sind zu wenige für eine Quote.</translation>
    </message>
    <message>
        <source>At the churn of the last twelve months a customer stays for {years} years and brings {value} (with 95% certainty {low} to {high}).</source>
        <translation>Bei der Abwanderung der letzten zwölf Monate bleibt ein Kunde {years} Jahre und bringt {value} (mit 95 % Sicherheit {low} bis {high}).</translation>
    </message>
    <message>
        <source>the first 5 bring {share}</source>
        <translation>die ersten 5 bringen {share}</translation>
    </message>
    <message>
        <source>The first 5 bring {share} of all value.</source>
        <translation>Die ersten 5 bringen {share} des gesamten Werts.</translation>
    </message>
    <message>
        <source>{count} customers are overdue, who used to buy for {money} a year.</source>
        <translation>{count} Kunden sind überfällig; sie kauften bisher für {money} im Jahr.</translation>
    </message>
    <message>
        <source>{count} purchases have no exchange rate: they count, and their value is listed apart.</source>
        <translation>{count} Käufe haben keinen Wechselkurs: Sie zählen mit, ihr Wert steht gesondert.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>All {count} customers</source>
        <translation>Alle {count} Kunden</translation>
    </message>
    <message>
        <source>Customers, by how often they bought</source>
        <translation>Kunden danach, wie oft sie gekauft haben</translation>
    </message>
    <message>
        <source>Customers active when these days began</source>
        <translation>Zu Beginn dieser Tage aktive Kunden</translation>
    </message>
    <message>
        <source>Customers active a year before</source>
        <translation>Ein Jahr zuvor aktive Kunden</translation>
    </message>
    <message>
        <source>Customers who bought, by month</source>
        <translation>Käufer nach Monaten</translation>
    </message>
    <message>
        <source>Customers who bought, by quarter</source>
        <translation>Käufer nach Quartalen</translation>
    </message>
    <message>
        <source>Customers who bought, by year</source>
        <translation>Käufer nach Jahren</translation>
    </message>
    <message>
        <source>had bought before</source>
        <translation>hatten schon gekauft</translation>
    </message>
    <message>
        <source>Bought in {days}</source>
        <translation>Käufer: {days}</translation>
    </message>
    <message>
        <source>Chart of customers who bought, {count} columns</source>
        <translation>Diagramm der Käufer, {count} Säulen</translation>
    </message>
    <message>
        <source>Chart of {count} customers by how often they bought</source>
        <translation>Diagramm von {count} Kunden danach, wie oft sie gekauft haben</translation>
    </message>
    <message>
        <source>How often they bought</source>
        <translation>Wie oft sie gekauft haben</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>{least} times</source>
        <translation>{least}-mal</translation>
    </message>
    <message>
        <source>{least} to {most} times</source>
        <translation>{least}- bis {most}-mal</translation>
    </message>
    <message>
        <source>{least} times or more</source>
        <translation>{least}-mal oder öfter</translation>
    </message>
    <message>
        <source>Bought: {times}</source>
        <translation>Gekauft: {times}</translation>
    </message>
    <message>
        <source>Overdue customers</source>
        <translation>Überfällige Kunden</translation>
    </message>
    <message>
        <source>silent for long, the dearest first</source>
        <translation>schon lange kein Kauf, die wertvollsten zuerst</translation>
    </message>
    <message>
        <source>every {gap} on average of {count} purchases, silent for {silent}</source>
        <translation>im Mittel alle {gap} ({count} Käufe), nun {silent} ohne Kauf</translation>
    </message>
    <message>
        <source>Overdue after a silence of {overdue} usual gaps, lost after {lost}. The usual gap is their own, drawn towards the {gap} of all customers by the weight of two gaps.</source>
        <translation>Überfällig ist, wer länger als das {overdue}-Fache seines üblichen Abstands nicht gekauft hat, verloren nach dem {lost}-Fachen. Üblich ist der eigene Abstand, mit dem Gewicht zweier Abstände dem aller Kunden ({gap}) angenähert.</translation>
    </message>
    <message>
        <source>Too few customers bought again to tell how long one is usually silent.</source>
        <translation>Zu wenige Kunden haben wieder gekauft, um zu sagen, welcher Abstand üblich ist.</translation>
    </message>
    <message>
        <source>Nobody who bought on two days or more is overdue.</source>
        <translation>Niemand, der an zwei oder mehr Tagen gekauft hat, ist überfällig.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und noch {count}</translation>
    </message>
    <message>
        <source>by how lately, how often and for how much they bought</source>
        <translation>wann zuletzt, wie oft und für wie viel sie gekauft haben</translation>
    </message>
    <message>
        <source>Segment: {segment}</source>
        <translation>Segment: {segment}</translation>
    </message>
    <message>
        <source>Customers are parted into segments from 15 on; there are {count}.</source>
        <translation>Ab 15 Kunden werden sie in Segmente eingeteilt; es sind {count}.</translation>
    </message>
    <message>
        <source>The {count} customers are ranked and parted into thirds, by the last purchase and by the mean of number and value; fifths from 100 customers on. Who is alike shares a class.</source>
        <translation>Die {count} Kunden sind nach Rang in Drittel eingeteilt, nach dem letzten Kauf und nach dem Mittel aus Anzahl und Wert; ab 100 Kunden in Fünftel. Wer gleichauf liegt, steht in derselben Klasse.</translation>
    </message>
    <message>
        <source>The {count} customers are ranked and parted into fifths, by the last purchase and by the mean of number and value. Who is alike shares a class.</source>
        <translation>Die {count} Kunden sind nach Rang in Fünftel eingeteilt, nach dem letzten Kauf und nach dem Mittel aus Anzahl und Wert. Wer gleichauf liegt, steht in derselben Klasse.</translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>Beste Kunden</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>Spitzenkunden</translation>
    </message>
    <message>
        <source>bought lately, and brought the most</source>
        <translation>kauften kürzlich, brachten am meisten</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>Treue</translation>
    </message>
    <message>
        <source>bought not long ago, and brought much</source>
        <translation>kauften unlängst, brachten viel</translation>
    </message>
    <message>
        <source>Potential loyal</source>
        <translation>Bald Treue</translation>
    </message>
    <message>
        <source>bought lately, and brought a fair amount</source>
        <translation>kauften kürzlich, brachten einiges</translation>
    </message>
    <message>
        <source>bought lately, little so far</source>
        <translation>kauften kürzlich, bisher wenig</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>Vielversprechende</translation>
    </message>
    <message>
        <source>bought not long ago, little so far</source>
        <translation>kauften unlängst, bisher wenig</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Zu pflegen</translation>
    </message>
    <message>
        <source>brought a fair amount, some time ago</source>
        <translation>brachten einiges, ist schon etwas her</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>Schlafen bald ein</translation>
    </message>
    <message>
        <source>brought little, some time ago</source>
        <translation>brachten wenig, ist schon etwas her</translation>
    </message>
    <message>
        <source>Can’t lose</source>
        <translation>Unverzichtbare</translation>
    </message>
    <message>
        <source>brought the most, but long ago</source>
        <translation>brachten am meisten, ist aber lange her</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdete</translation>
    </message>
    <message>
        <source>brought a fair amount, but long ago</source>
        <translation>brachten einiges, ist aber lange her</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>Schlafende</translation>
    </message>
    <message>
        <source>brought little, and long ago</source>
        <translation>brachten wenig, ist lange her</translation>
    </message>
    <message>
        <source>brought the least, the longest ago</source>
        <translation>brachten am wenigsten, ist am längsten her</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Käufe</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Letzter Kauf</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>What they are like</source>
        <translation>Was sie auszeichnet</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>Üblicher Abstand</translation>
    </message>
    <message>
        <source>Value a year</source>
        <translation>Wert im Jahr</translation>
    </message>
    <message>
        <source>{count} of them active</source>
        <translation>davon {count} aktiv</translation>
    </message>
    <message>
        <source>{share} of all</source>
        <translation>{share} von allen</translation>
    </message>
    <message>
        <source>{count} bought again</source>
        <translation>{count} kauften erneut</translation>
    </message>
    <message>
        <source>{lost} of {count} lost</source>
        <translation>{lost} von {count} verloren</translation>
    </message>
    <message>
        <source>for {value} together</source>
        <translation>zusammen für {value}</translation>
    </message>
    <message>
        <source>{times} purchases of {money}</source>
        <translation>{times} Käufe zu je {money}</translation>
    </message>
    <message>
        <source>{years} years, margin {margin}</source>
        <translation>{years} Jahre, Marge {margin}</translation>
    </message>
    <message>
        <source>none of {count} was lost</source>
        <translation>keiner von {count} verloren</translation>
    </message>
    <message>
        <source>too little known before</source>
        <translation>zuvor zu wenig bekannt</translation>
    </message>
    <message>
        <source>of {count} active, too few</source>
        <translation>von {count} aktiven, zu wenige</translation>
    </message>
    <message>
        <source>companies, or people without one, with whom a deal was won; active are those not silent for so long that they count as lost</source>
        <translation>Firmen, oder Personen ohne Firma, mit denen ein Geschäft gewonnen wurde; aktiv ist, wer nicht schon so lange nicht mehr gekauft hat, dass er als verloren gilt</translation>
    </message>
    <message>
        <source>Deals won</source>
        <translation>Gewonnene Deals</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Neue Kunden</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Neue Leads</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Tickets solved</source>
        <translation>Gelöste Tickets</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>goal for “{kpi}”</source>
        <translation>Ziel für „{kpi}“</translation>
    </message>
    <message>
        <source>remove the goal for “{kpi}”</source>
        <translation>Ziel für „{kpi}“ entfernen</translation>
    </message>
    <message numerus="yes">
        <source>remove %Ln goals</source>
        <translation>
            <numerusform>%Ln Ziel entfernen</numerusform>
            <numerusform>%Ln Ziele entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing called “{value}” can have a goal.</source>
        <translation>Für „{value}“ kann es kein Ziel geben.</translation>
    </message>
    <message>
        <source>A goal cannot hold up to then: {value}.</source>
        <translation>Bis dahin kann ein Ziel nicht gelten: {value}.</translation>
    </message>
    <message>
        <source>Type a goal above 0.</source>
        <translation>Geben Sie ein Ziel über 0 ein.</translation>
    </message>
    <message>
        <source>This goal is no longer there.</source>
        <translation>Dieses Ziel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{share} % of goal</source>
        <translation>{share} % des Ziels</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>on pace</source>
        <translation>im Plan</translation>
    </message>
    <message>
        <source>1 day behind pace</source>
        <translation>1 Tag im Rückstand</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days behind pace</source>
        <translation>
            <numerusform>%Ln Tag im Rückstand</numerusform>
            <numerusform>%Ln Tage im Rückstand</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day ahead of pace</source>
        <translation>1 Tag voraus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ahead of pace</source>
        <translation>
            <numerusform>%Ln Tag voraus</numerusform>
            <numerusform>%Ln Tage voraus</numerusform>
        </translation>
    </message>
    <message>
        <source>customers whose first deal was won in these days</source>
        <translation>Kunden, mit denen das erste Geschäft in diesen Tagen gewonnen wurde</translation>
    </message>
    <message>
        <source>Repeat purchase rate</source>
        <translation>Wiederkaufrate</translation>
    </message>
    <message>
        <source>customers with two or more purchases ÷ customers</source>
        <translation>Kunden mit zwei oder mehr Käufen ÷ Kunden</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Kundenbindung</translation>
    </message>
    <message>
        <source>(active at the end − those not active at the start) ÷ active at the start</source>
        <translation>(am Ende aktive − am Anfang nicht aktive) ÷ am Anfang aktive</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>Abwanderung</translation>
    </message>
    <message>
        <source>active at the start and not at the end ÷ active at the start</source>
        <translation>am Anfang aktive, die es am Ende nicht mehr sind ÷ am Anfang aktive</translation>
    </message>
    <message>
        <source>what the customers active a year before the end bought since ÷ these customers</source>
        <translation>was die ein Jahr vor dem Ende aktiven Kunden seitdem gekauft haben ÷ diese Kunden</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>Kundenwert</translation>
    </message>
    <message>
        <source>average purchase × purchases a year × years × margin; years are 1 ÷ the churn of that year, the margin is taken as 100% as costs are not known</source>
        <translation>mittlerer Kauf × Käufe im Jahr × Jahre × Marge; die Jahre sind 1 ÷ Abwanderung dieses Jahres, die Marge gilt als 100 %, da Kosten nicht bekannt sind</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>active customers</source>
        <translation>aktive Kunden</translation>
    </message>
    <message>
        <source>until the end of these days</source>
        <translation>bis zum Ende dieser Tage</translation>
    </message>
    <message>
        <source>by the day of their first purchase</source>
        <translation>nach dem Tag ihres ersten Kaufs</translation>
    </message>
    <message>
        <source>as these days began</source>
        <translation>zu Beginn dieser Tage</translation>
    </message>
    <message>
        <source>a year before the end of these days</source>
        <translation>ein Jahr vor dem Ende dieser Tage</translation>
    </message>
    <message>
        <source>1 of {count} customers is new in these days.</source>
        <translation>1 von {count} Kunden ist in diesen Tagen neu.</translation>
    </message>
    <message>
        <source>1 of the {count} customers active when these days began is lost: {churn} churn (with 95% certainty {low} to {high}).</source>
        <translation>1 der {count} zu Beginn dieser Tage aktiven Kunden ist verloren: {churn} Abwanderung (mit 95 % Sicherheit {low} bis {high}).</translation>
    </message>
    <message>
        <source>1 of the {count} customers active when these days began is lost, too few for a rate.</source>
        <translation>1 der {count} zu Beginn dieser Tage aktiven Kunden ist verloren; das sind zu wenige für eine Quote.</translation>
    </message>
    <message>
        <source>1 customer is overdue, who used to buy for {money} a year.</source>
        <translation>1 Kunde ist überfällig; er kaufte bisher für {money} im Jahr.</translation>
    </message>
    <message>
        <source>1 purchase has no exchange rate: it counts, and its value is listed apart.</source>
        <translation>1 Kauf hat keinen Wechselkurs: Er zählt mit, sein Wert steht gesondert.</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Chart of won revenue, {count} columns</source>
        <translation>Diagramm des gewonnenen Umsatzes, {count} Säulen</translation>
    </message>
    <message>
        <source>Chart of open value, {count} stages</source>
        <translation>Diagramm des offenen Werts, {count} Phasen</translation>
    </message>
    <message>
        <source>{count} deals won</source>
        <translation>{count} Deals gewonnen</translation>
    </message>
    <message>
        <source>of {count} closed deals</source>
        <translation>von {count} abgeschlossenen Deals</translation>
    </message>
    <message>
        <source>of {count}; {value} by value</source>
        <translation>von {count}; {value} nach Wert</translation>
    </message>
    <message>
        <source>of {count} won deals</source>
        <translation>von {count} gewonnenen Deals</translation>
    </message>
    <message>
        <source>{count} deals, {expected} expected</source>
        <translation>{count} Deals, {expected} erwartet</translation>
    </message>
    <message>
        <source>half within {median}</source>
        <translation>Hälfte bis {median}</translation>
    </message>
    <message>
        <source>Chance to win</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Median der Tage</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Cases needed</source>
        <translation>Nötige Fälle</translation>
    </message>
    <message>
        <source>Won revenue</source>
        <translation>Gewonnener Umsatz</translation>
    </message>
    <message>
        <source>sum of the amounts won, at their stored rates</source>
        <translation>Summe der gewonnenen Beträge, zu ihren gespeicherten Kursen</translation>
    </message>
    <message>
        <source>won ÷ (won + lost), by count</source>
        <translation>gewonnen ÷ (gewonnen + verloren), nach Anzahl</translation>
    </message>
    <message>
        <source>Win rate by value</source>
        <translation>Abschlussquote nach Wert</translation>
    </message>
    <message>
        <source>won ÷ (won + lost), by amount</source>
        <translation>gewonnen ÷ (gewonnen + verloren), nach Betrag</translation>
    </message>
    <message>
        <source>Average deal</source>
        <translation>Mittlerer Deal</translation>
    </message>
    <message>
        <source>amounts won ÷ deals won</source>
        <translation>gewonnene Beträge ÷ gewonnene Deals</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <translation>Verkaufszyklus</translation>
    </message>
    <message>
        <source>days from entry to won: mean, and median as half of</source>
        <translation>Tage vom Eintrag bis zum Gewinn: Mittel, und als Hälfte der Median</translation>
    </message>
    <message>
        <source>sum of amount × chance to win</source>
        <translation>Summe aus Betrag × Chance</translation>
    </message>
    <message>
        <source>{population}, {period}</source>
        <translation>{population}, {period}</translation>
    </message>
    <message>
        <source>{population}, {period}, without {without0}</source>
        <translation>{population}, {period}, ohne {without0}</translation>
    </message>
    <message>
        <source>{population}, {period}, without {without0} and {without1}</source>
        <translation>{population}, {period}, ohne {without0} und {without1}</translation>
    </message>
    <message>
        <source>{formula}. Counted: {counted}. Compared from {smallest} cases on.</source>
        <translation>{formula}. Gezählt: {counted}. Verglichen ab {smallest} Fällen.</translation>
    </message>
    <message>
        <source>won deals</source>
        <translation>gewonnene Deals</translation>
    </message>
    <message>
        <source>lost deals</source>
        <translation>verlorene Deals</translation>
    </message>
    <message>
        <source>won and lost deals</source>
        <translation>gewonnene und verlorene Deals</translation>
    </message>
    <message>
        <source>open deals</source>
        <translation>offene Deals</translation>
    </message>
    <message>
        <source>closed in these days</source>
        <translation>in diesem Zeitraum abgeschlossen</translation>
    </message>
    <message>
        <source>as they stand now</source>
        <translation>wie sie jetzt stehen</translation>
    </message>
    <message>
        <source>those whose rate is not known</source>
        <translation>solche ohne bekannten Kurs</translation>
    </message>
    <message>
        <source>those without an amount</source>
        <translation>solche ohne Betrag</translation>
    </message>
    <message>
        <source>1 deal was won and {lost} lost ({rate} won).</source>
        <translation>1 Deal wurde gewonnen und {lost} verloren ({rate} gewonnen).</translation>
    </message>
    <message>
        <source>1 deal was won and {lost} lost; too few for a rate ({rate} won).</source>
        <translation>1 Deal wurde gewonnen und {lost} verloren; zu wenige für eine Quote ({rate} gewonnen).</translation>
    </message>
    <message>
        <source>1 won deal worth {amount} has no exchange rate and is listed apart.</source>
        <translation>1 gewonnener Deal über {amount} hat keinen Wechselkurs und steht gesondert.</translation>
    </message>
    <message>
        <source>1 lost deal worth {amount} has no exchange rate and is listed apart.</source>
        <translation>1 verlorener Deal über {amount} hat keinen Wechselkurs und steht gesondert.</translation>
    </message>
    <message>
        <source>1 open deal worth {amount} has no exchange rate and is listed apart.</source>
        <translation>1 offener Deal über {amount} hat keinen Wechselkurs und steht gesondert.</translation>
    </message>
    <message>
        <source>1 deal won</source>
        <translation>1 Deal gewonnen</translation>
    </message>
    <message>
        <source>of 1 closed deal</source>
        <translation>von 1 abgeschlossenen Deal</translation>
    </message>
    <message>
        <source>1 deal, {expected} expected</source>
        <translation>1 Deal, {expected} erwartet</translation>
    </message>
    <message>
        <source>of 1 won deal</source>
        <translation>von 1 gewonnenen Deal</translation>
    </message>
    <message>
        <source>{formula}. Counted: {counted}.</source>
        <translation>{formula}. Gezählt: {counted}.</translation>
    </message>
    <message>
        <source>Show {records}</source>
        <translation>{records} zeigen</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>In der Liste zeigen</translation>
    </message>
    <message>
        <source>{title}: {count}</source>
        <translation>{title}: {count}</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>Erwartet am</translation>
    </message>
    <message>
        <source>{number}M</source>
        <translation>{number}&#xa0;Mio.</translation>
    </message>
    <message>
        <source>{number}k</source>
        <translation>{number}&#xa0;Tsd.</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} von {whole}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{number} pt</source>
        <translation>{number}&#xa0;Pkt.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>Q{number}</source>
        <translation>Q{number}</translation>
    </message>
    <message>
        <source>0 unknown, 1 no, 2 partly, 3 yes; Enter for a note and a day</source>
        <translation>0 unbekannt, 1 nein, 2 teilweise, 3 ja; Enter für Notiz und Tag</translation>
    </message>
    <message>
        <source>{item}: {answer}</source>
        <translation>{item}: {answer}</translation>
    </message>
    <message>
        <source>Note and day …</source>
        <translation>Notiz und Tag …</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>Alle Gründe</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>Score {score}</translation>
    </message>
    <message>
        <source>Would raise it most: {what}</source>
        <translation>Am meisten brächte: {what}</translation>
    </message>
    <message>
        <source>Score {score} of {name}</source>
        <translation>Score {score} von {name}</translation>
    </message>
    <message>
        <source>Would raise it most: {what} ({points})</source>
        <translation>Am meisten brächte: {what} ({points})</translation>
    </message>
    <message>
        <source>In the score</source>
        <translation>Im Score</translation>
    </message>
    <message>
        <source>{part}, {percent} % of the score</source>
        <translation>{part}, {percent} % des Scores</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Further reasons</source>
        <translation>Weitere Gründe</translation>
    </message>
    <message>
        <source>{items} known</source>
        <translation>{items} bekannt</translation>
    </message>
    <message>
        <source>Size of the company</source>
        <translation>Größe der Firma</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>After the end</source>
        <translation>Nach dem Ende</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewertungsregeln</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passung</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Interesse</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Words apart by commas; a star stands for any letters, a minus rules out.</source>
        <translation>Wörter durch Kommas getrennt; ein Stern steht für beliebige Buchstaben, ein Minus schließt aus.</translation>
    </message>
    <message>
        <source>Points are halved after each half-life; without one they do not age.</source>
        <translation>Punkte halbieren sich nach jeder Halbwertszeit; ohne eine altern sie nicht.</translation>
    </message>
    <message>
        <source>No more than these points count; from how many a lead is hot or warm.</source>
        <translation>Mehr als diese Punkte zählen nicht; ab wie vielen ein Lead heiß oder warm ist.</translation>
    </message>
    <message>
        <source>Chances are learned from what became of leads and deals, and tested in time order.</source>
        <translation>Chancen werden daraus gelernt, was aus Leads und Deals wurde, und in zeitlicher Folge geprüft.</translation>
    </message>
    <message>
        <source>Hot from</source>
        <translation>Heiß ab</translation>
    </message>
    <message>
        <source>Warm from</source>
        <translation>Warm ab</translation>
    </message>
    <message>
        <source>ask for the budget</source>
        <translation>nach dem Budget fragen</translation>
    </message>
    <message>
        <source>ask who decides</source>
        <translation>fragen, wer entscheidet</translation>
    </message>
    <message>
        <source>ask what they need</source>
        <translation>nach dem Bedarf fragen</translation>
    </message>
    <message>
        <source>ask when they want it</source>
        <translation>fragen, bis wann</translation>
    </message>
    <message>
        <source>note what part they have in the decision</source>
        <translation>die Entscheidungsrolle vermerken</translation>
    </message>
    <message>
        <source>find out how large the company is</source>
        <translation>die Größe der Firma herausfinden</translation>
    </message>
    <message>
        <source>find out their role</source>
        <translation>die Position herausfinden</translation>
    </message>
    <message>
        <source>find out the industry</source>
        <translation>die Branche herausfinden</translation>
    </message>
    <message>
        <source>find out where they are</source>
        <translation>den Ort herausfinden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln employees</source>
        <translation>
            <numerusform>%Ln Beschäftigter</numerusform>
            <numerusform>%Ln Beschäftigte</numerusform>
        </translation>
    </message>
    <message>
        <source>Owner or chief</source>
        <translation>Inhaber oder Chef</translation>
    </message>
    <message>
        <source>Vice president</source>
        <translation>Vizepräsident</translation>
    </message>
    <message>
        <source>Director or head</source>
        <translation>Direktor oder Leiter</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Any other title</source>
        <translation>Jede andere Position</translation>
    </message>
    <message>
        <source>Target industry</source>
        <translation>Zielbranche</translation>
    </message>
    <message>
        <source>Second industry</source>
        <translation>Zweite Branche</translation>
    </message>
    <message>
        <source>Main region</source>
        <translation>Hauptregion</translation>
    </message>
    <message>
        <source>Second region</source>
        <translation>Zweite Region</translation>
    </message>
    <message>
        <source>At most for: {field}</source>
        <translation>Höchstens für: {field}</translation>
    </message>
    <message>
        <source>from {least} employees</source>
        <translation>ab {least} Beschäftigten</translation>
    </message>
    <message>
        <source>{least}–{most} employees</source>
        <translation>{least}–{most} Beschäftigte</translation>
    </message>
    <message numerus="yes">
        <source>Silent for %n days</source>
        <translation>
            <numerusform>Seit %n Tag still</numerusform>
            <numerusform>Seit %n Tagen still</numerusform>
        </translation>
    </message>
    <message>
        <source>What does not age, once the lead is closed</source>
        <translation>Was nicht altert, sobald der Lead abgeschlossen ist</translation>
    </message>
    <message>
        <source>No more counts for: {field}</source>
        <translation>Mehr zählt nicht: {field}</translation>
    </message>
    <message>
        <source>{field}: the limit is reached</source>
        <translation>{field}: Grenze erreicht</translation>
    </message>
    <message>
        <source>Not below nothing</source>
        <translation>Nicht unter null</translation>
    </message>
    <message>
        <source>Rounded to whole points</source>
        <translation>Auf ganze Punkte gerundet</translation>
    </message>
    <message>
        <source>Show 1 more</source>
        <translation>1 weitere zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>%Ln weitere zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Do next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Nothing waits. Plan a next step with somebody and it will stand here on its day.</source>
        <translation>Nichts wartet. Planen Sie mit jemandem einen nächsten Schritt, dann steht er an seinem Tag hier.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Every open deal has a next step, a recent touch and a day that lies ahead.</source>
        <translation>Jeder offene Deal hat einen nächsten Schritt, einen frischen Kontakt und einen Tag, der noch kommt.</translation>
    </message>
    <message>
        <source>Today’s calendar</source>
        <translation>Kalender für heute</translation>
    </message>
    <message>
        <source>No appointments today, and no birthdays this week.</source>
        <translation>Heute keine Termine, diese Woche keine Geburtstage.</translation>
    </message>
    <message>
        <source>Enter opens · D done · S put off · L log · N plan the next step</source>
        <translation>Enter öffnet · D erledigt · S verschiebt · L trägt ein · N plant den nächsten Schritt</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Plan</source>
        <comment>to plan something</comment>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Type what is to do.</source>
        <translation>Schreiben Sie, was zu tun ist.</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>In einem Monat</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>Verschieben auf</translation>
    </message>
    <message>
        <source>Next step with {name}</source>
        <translation>Nächster Schritt mit {name}</translation>
    </message>
    <message>
        <source>Log with {name}</source>
        <translation>Eintragen mit {name}</translation>
    </message>
    <message>
        <source>hot lead</source>
        <translation>heißer Lead</translation>
    </message>
    <message>
        <source>new lead</source>
        <translation>neuer Lead</translation>
    </message>
    <message>
        <source>low score</source>
        <translation>schlechte Bewertung</translation>
    </message>
    <message>
        <source>keep in touch</source>
        <translation>in Kontakt bleiben</translation>
    </message>
    <message>
        <source>Rotting</source>
        <translation>Liegt brach</translation>
    </message>
    <message>
        <source>Past its day</source>
        <translation>Tag vorbei</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>wartet auf Antwort</translation>
    </message>
    <message>
        <source>wrote {when}</source>
        <translation>schrieb {when}</translation>
    </message>
    <message>
        <source>{score} of {most} from {name}</source>
        <translation>{score} von {most} von {name}</translation>
    </message>
    <message>
        <source>first reply was due {when}</source>
        <translation>erste Antwort war {when} fällig</translation>
    </message>
    <message>
        <source>solution was due {when}</source>
        <translation>Lösung war {when} fällig</translation>
    </message>
    <message>
        <source>first reply by {time}</source>
        <translation>erste Antwort bis {time}</translation>
    </message>
    <message>
        <source>solution by {time}</source>
        <translation>Lösung bis {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n days silent</source>
        <translation>
            <numerusform>seit %n Tag still</numerusform>
            <numerusform>seit %n Tagen still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expected %n in this stage</source>
        <translation>
            <numerusform>erwartet: %n</numerusform>
            <numerusform>erwartet: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>was to close on {day}</source>
        <translation>Abschlusstag war {day}</translation>
    </message>
    <message>
        <source>nothing is planned</source>
        <translation>nichts ist geplant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to do</source>
        <translation>
            <numerusform>%Ln zu tun</numerusform>
            <numerusform>%Ln zu tun</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message numerus="yes">
        <source>%Ln appointments</source>
        <translation>
            <numerusform>%Ln Termin</numerusform>
            <numerusform>%Ln Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>seit %n Tag überfällig</numerusform>
            <numerusform>seit %n Tagen überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue since this morning</source>
        <translation>seit heute Morgen überfällig</translation>
    </message>
    <message>
        <source>last touch {when}</source>
        <translation>letzter Kontakt {when}</translation>
    </message>
    <message>
        <source>came {when}</source>
        <translation>kam {when}</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>Score {score}</translation>
    </message>
    <message>
        <source>{percent} tax</source>
        <translation>{percent} Steuer</translation>
    </message>
    <message>
        <source>One-off</source>
        <translation>Einmalig</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>Each year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>Net, the amount of the deal</source>
        <translation>Netto, der Betrag des Deals</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>What is to be done in each stage belongs here, the same for every deal.</source>
        <translation>Hierher gehört, was in jeder Phase zu tun ist, bei jedem Deal das Gleiche.</translation>
    </message>
    <message>
        <source>Change the plan …</source>
        <translation>Verkaufsplan ändern …</translation>
    </message>
    <message>
        <source>{stage}, now</source>
        <translation>{stage}, jetzt</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Phase</translation>
    </message>
    <message>
        <source>New pipeline</source>
        <translation>Neue Pipeline</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Pipeline schließen</translation>
    </message>
    <message>
        <source>Rename pipeline</source>
        <translation>Pipeline umbenennen</translation>
    </message>
    <message>
        <source>{name} (closed)</source>
        <translation>{name} (geschlossen)</translation>
    </message>
    <message>
        <source>{chance} %, {won} of {entered} won</source>
        <translation>{chance} %: {won} von {entered}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Words looked for</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>was {before}</source>
        <translation>war {before}</translation>
    </message>
    <message>
        <source>Moves most</source>
        <translation>Am stärksten bewegt</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Nobody has a score yet: make leads of some contacts.</source>
        <translation>Noch hat niemand einen Score: Machen Sie Kontakte zu Leads.</translation>
    </message>
    <message>
        <source>Counted {done} of {whole} …</source>
        <translation>{done} von {whole} gezählt …</translation>
    </message>
    <message>
        <source>Nobody would move. Type other points, half-lives or words at the left.</source>
        <translation>Niemand würde sich bewegen. Geben Sie links andere Punkte, Halbwertszeiten oder Wörter ein.</translation>
    </message>
    <message>
        <source>1 lead would score differently.</source>
        <translation>1 Lead hätte einen anderen Score.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads would score differently.</source>
        <translation>
            <numerusform>%Ln Lead hätte einen anderen Score.</numerusform>
            <numerusform>%Ln Leads hätten einen anderen Score.</numerusform>
        </translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>What you may sell them belongs here.</source>
        <translation>Hierher gehört, was Sie ihnen verkaufen könnten.</translation>
    </message>
    <message>
        <source>unknown: the deal is listed apart</source>
        <translation>unbekannt: der Deal steht gesondert</translation>
    </message>
    <message>
        <source>Told such a chance, how many came, looked at at several ages. Four times of five luck alone stays within the band.</source>
        <translation>Wie viele Erfolge es bei so einer Chance wurden, zu mehreren Zeitpunkten betrachtet. Der Zufall allein bleibt in vier von fünf Fällen im Band.</translation>
    </message>
    <message>
        <source>Not learned from: {fields}</source>
        <translation>Nicht gelernt aus: {fields}</translation>
    </message>
    <message numerus="yes">
        <source>Tested on %Ln outcomes it had not seen.</source>
        <translation>
            <numerusform>Geprüft an %Ln Ausgang, der nicht bekannt war.</numerusform>
            <numerusform>Geprüft an %Ln Ausgängen, die nicht bekannt waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chance to buy {percent} %</source>
        <translation>Kaufchance {percent} %</translation>
    </message>
    <message>
        <source>Would move it most: {field}</source>
        <translation>Am meisten bewegte: {field}</translation>
    </message>
    <message>
        <source>What was learned is no better than the base rate, so that is shown.</source>
        <translation>Das Gelernte ist nicht besser als die Grundrate; darum steht diese hier.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>The usual case</source>
        <translation>Der übliche Fall</translation>
    </message>
    <message>
        <source>Further fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>Never quite sure</source>
        <translation>Nie ganz sicher</translation>
    </message>
    <message>
        <source>Chance, as the odds multiply</source>
        <translation>Chance, aus dem Produkt</translation>
    </message>
    <message>
        <source>Points of fit</source>
        <translation>Punkte der Passung</translation>
    </message>
    <message>
        <source>Points of engagement</source>
        <translation>Punkte des Interesses</translation>
    </message>
    <message>
        <source>Days since they came forward</source>
        <translation>Tage seit der letzten Meldung</translation>
    </message>
    <message>
        <source>Days since the last touch</source>
        <translation>Tage seit dem letzten Kontakt</translation>
    </message>
    <message>
        <source>Days since it began</source>
        <translation>Tage seit dem Beginn</translation>
    </message>
    <message>
        <source>How often they came forward</source>
        <translation>Wie oft gemeldet</translation>
    </message>
    <message>
        <source>Customer before</source>
        <translation>Schon Kunde</translation>
    </message>
    <message>
        <source>Type of deal</source>
        <translation>Art des Deals</translation>
    </message>
    <message>
        <source>Time in the stage</source>
        <translation>Zeit in der Phase</translation>
    </message>
    <message>
        <source>How often it was put off</source>
        <translation>Wie oft verschoben</translation>
    </message>
    <message>
        <source>Amount against the usual</source>
        <translation>Betrag gegen den üblichen</translation>
    </message>
    <message>
        <source>Days past the expected close</source>
        <translation>Tage nach dem Abschlusstag</translation>
    </message>
    <message>
        <source>Deals won before</source>
        <translation>Zuvor gewonnene Deals</translation>
    </message>
    <message>
        <source>Share won before</source>
        <translation>Zuvor gewonnener Anteil</translation>
    </message>
    <message>
        <source>filled in once it was over</source>
        <translation>erst am Ende ausgefüllt</translation>
    </message>
    <message>
        <source>says something else by now</source>
        <translation>sagt inzwischen anderes</translation>
    </message>
    <message>
        <source>only new values</source>
        <translation>nur neue Werte</translation>
    </message>
    <message>
        <source>about {percent} % of all leads buy</source>
        <translation>etwa {percent} % aller Leads kaufen</translation>
    </message>
    <message>
        <source>chance to buy {percent} %</source>
        <translation>Kaufchance {percent} %</translation>
    </message>
    <message>
        <source>by rules</source>
        <translation>nach Regeln</translation>
    </message>
    <message>
        <source>rules + 1 outcome</source>
        <translation>Regeln + 1 Ausgang</translation>
    </message>
    <message numerus="yes">
        <source>rules + %Ln outcomes</source>
        <translation>
            <numerusform>Regeln + %Ln Ausgang</numerusform>
            <numerusform>Regeln + %Ln Ausgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>learned from %Ln outcomes</source>
        <translation>
            <numerusform>gelernt aus %Ln Ausgang</numerusform>
            <numerusform>gelernt aus %Ln Ausgängen</numerusform>
        </translation>
    </message>
    <message>
        <source>× {factor}</source>
        <translation>× {factor}</translation>
    </message>
    <message>
        <source>Leads that become customers</source>
        <translation>Leads, die Kunden werden</translation>
    </message>
    <message>
        <source>Deals that are won</source>
        <translation>Deals, die gewonnen werden</translation>
    </message>
    <message>
        <source>Not tested yet: that needs some twenty outcomes, of both kinds.</source>
        <translation>Noch nicht geprüft: Dazu braucht es etwa zwanzig Ausgänge, von beiden Arten.</translation>
    </message>
    <message>
        <source>No better than the base rate so far, so {rate} % is shown for all.</source>
        <translation>Bisher nicht besser als die Grundrate; darum steht bei allen {rate} %.</translation>
    </message>
    <message>
        <source>What came ranks above what did not in {pairs} of 100 pairs.</source>
        <translation>In {pairs} von 100 Paaren steht der Erfolg über dem Misserfolg.</translation>
    </message>
    <message>
        <source>In {pairs} of 100 pairs what came ranks above what did not: not proved yet.</source>
        <translation>In {pairs} von 100 Paaren steht der Erfolg über dem Misserfolg: noch nicht bewiesen.</translation>
    </message>
    <message>
        <source>Error (Brier) {brier}; base rate alone {base}, rules alone {rules}</source>
        <translation>Fehler (Brier) {brier}; Grundrate allein {base}, Regeln allein {rules}</translation>
    </message>
    <message>
        <source>{least}–{most} %: {came} of {cases} came</source>
        <translation>{least}–{most} %: {came} von {cases}</translation>
    </message>
    <message>
        <source>{field} ({why})</source>
        <translation>{field} ({why})</translation>
    </message>
    <message>
        <source>{times} ×</source>
        <translation>{times} ×</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>über {source}</translation>
    </message>
    <message>
        <source>campaign “{name}”</source>
        <translation>Kampagne „{name}“</translation>
    </message>
    <message>
        <source>Chance to be won {percent} %</source>
        <translation>Gewinnchance {percent} %</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>new ticket “{name}”</source>
        <translation>neues Ticket „{name}“</translation>
    </message>
    <message>
        <source>“{name}” is now {status}</source>
        <translation>„{name}“ ist jetzt {status}</translation>
    </message>
    <message>
        <source>change the priority of “{name}”</source>
        <translation>Priorität von „{name}“ ändern</translation>
    </message>
    <message>
        <source>“{name}” solved</source>
        <translation>„{name}“ gelöst</translation>
    </message>
    <message>
        <source>link “{name}” with #{number}</source>
        <translation>„{name}“ mit #{number} verknüpfen</translation>
    </message>
    <message>
        <source>take a link from “{name}”</source>
        <translation>eine Verknüpfung von „{name}“ entfernen</translation>
    </message>
    <message>
        <source>message in “{name}”</source>
        <translation>Nachricht in „{name}“</translation>
    </message>
    <message>
        <source>reply in “{name}”</source>
        <translation>Antwort in „{name}“</translation>
    </message>
    <message>
        <source>merge a ticket with “{name}”</source>
        <translation>ein Ticket mit „{name}“ zusammenführen</translation>
    </message>
    <message>
        <source>split off “{name}”</source>
        <translation>„{name}“ abtrennen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets are now {status}</source>
        <translation>
            <numerusform>%Ln Ticket ist jetzt {status}</numerusform>
            <numerusform>%Ln Tickets sind jetzt {status}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change the priority of %Ln tickets</source>
        <translation>
            <numerusform>Priorität von %Ln Ticket ändern</numerusform>
            <numerusform>Priorität von %Ln Tickets ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets solved</source>
        <translation>
            <numerusform>%Ln Ticket gelöst</numerusform>
            <numerusform>%Ln Tickets gelöst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open %Ln tickets again</source>
        <translation>
            <numerusform>%Ln Ticket wieder öffnen</numerusform>
            <numerusform>%Ln Tickets wieder öffnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %Ln tickets with “{name}”</source>
        <translation>
            <numerusform>%Ln Ticket mit „{name}“ zusammenführen</numerusform>
            <numerusform>%Ln Tickets mit „{name}“ zusammenführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln tickets</source>
        <translation>
            <numerusform>%Ln Ticket löschen</numerusform>
            <numerusform>%Ln Tickets löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>No status of tickets stands for that. Add one under “Sources, statuses, reasons”.</source>
        <translation>Kein Ticketstatus steht dafür. Einen unter „Quellen, Status, Gründe“ hinzufügen.</translation>
    </message>
    <message>
        <source>There is no other ticket #{number}.</source>
        <translation>Es gibt kein anderes Ticket #{number}.</translation>
    </message>
    <message>
        <source>Choose some of the messages, but not all of them.</source>
        <translation>Einige der Nachrichten wählen, aber nicht alle.</translation>
    </message>
    <message>
        <source>This ticket is no longer there.</source>
        <translation>Dieses Ticket ist nicht mehr da.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Service report</source>
        <translation>Servicebericht</translation>
    </message>
    <message>
        <source>New tickets are up {by} to {came}; {solved} were solved, and {standing} stand open now.</source>
        <translation>Neue Tickets sind um {by} auf {came} gestiegen; {solved} wurden gelöst, {standing} sind jetzt offen.</translation>
    </message>
    <message>
        <source>New tickets are down {by} to {came}; {solved} were solved, and {standing} stand open now.</source>
        <translation>Neue Tickets sind um {by} auf {came} gesunken; {solved} wurden gelöst, {standing} sind jetzt offen.</translation>
    </message>
    <message>
        <source>As many tickets came as before, {came}; {solved} were solved, and {standing} stand open now.</source>
        <translation>Es kamen so viele Tickets wie zuvor, {came}; {solved} wurden gelöst, {standing} sind jetzt offen.</translation>
    </message>
    <message>
        <source>{came} tickets came and {solved} were solved; {standing} stand open now.</source>
        <translation>{came} Tickets kamen, {solved} wurden gelöst; {standing} sind jetzt offen.</translation>
    </message>
    <message>
        <source>No ticket came in these days, and none was solved; {standing} stand open now.</source>
        <translation>In diesen Tagen kam kein Ticket und keines wurde gelöst; {standing} sind jetzt offen.</translation>
    </message>
    <message>
        <source>There are no tickets and no answers of customers yet.</source>
        <translation>Es gibt noch keine Tickets und keine Antworten von Kunden.</translation>
    </message>
    <message>
        <source>The first reply took {mean} of working time on average.</source>
        <translation>Bis zur ersten Antwort dauerte es im Mittel {mean} Arbeitszeit.</translation>
    </message>
    <message>
        <source>{count} tickets were not answered in time.</source>
        <translation>{count} Tickets wurden nicht rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <source>{rate} of {count} customers were satisfied (with 95% certainty {low} to {high}).</source>
        <translation>{rate} von {count} Kunden waren zufrieden (mit 95 % Sicherheit {low} bis {high}).</translation>
    </message>
    <message>
        <source>{rate} customers were satisfied, too few for a rate.</source>
        <translation>{rate} Kunden waren zufrieden, zu wenige für eine Quote.</translation>
    </message>
    <message>
        <source>{count} of the solved tickets were duplicates or rejected; times and shares leave them out.</source>
        <translation>{count} der gelösten Tickets waren doppelt oder wurden abgelehnt; in Zeiten und Quoten zählen sie nicht.</translation>
    </message>
    <message>
        <source>New tickets by week</source>
        <translation>Neue Tickets je Woche</translation>
    </message>
    <message>
        <source>New tickets by month</source>
        <translation>Neue Tickets je Monat</translation>
    </message>
    <message>
        <source>New tickets by quarter</source>
        <translation>Neue Tickets je Quartal</translation>
    </message>
    <message>
        <source>New tickets by year</source>
        <translation>Neue Tickets je Jahr</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Offene Tickets</translation>
    </message>
    <message>
        <source>at the end of each</source>
        <translation>jeweils am Ende</translation>
    </message>
    <message>
        <source>tickets, within so many working hours</source>
        <translation>Tickets, bis so viele Arbeitsstunden</translation>
    </message>
    <message>
        <source>≤ {hours} h</source>
        <translation>≤ {hours} h</translation>
    </message>
    <message>
        <source>&gt; {hours} h</source>
        <translation>&gt; {hours} h</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>&gt; {hours}</source>
        <translation>&gt; {hours}</translation>
    </message>
    <message>
        <source>First reply {hours}</source>
        <translation>Erste Antwort {hours}</translation>
    </message>
    <message>
        <source>New tickets by hour of the day</source>
        <translation>Neue Tickets nach Uhrzeit</translation>
    </message>
    <message>
        <source>in the time zone of the business</source>
        <translation>in der Zeitzone des Geschäfts</translation>
    </message>
    <message>
        <source>New tickets from {hour} on</source>
        <translation>Neue Tickets ab {hour}</translation>
    </message>
    <message>
        <source>Times and limits</source>
        <translation>Zeiten und Fristen</translation>
    </message>
    <message>
        <source>in working hours</source>
        <translation>in Arbeitszeit</translation>
    </message>
    <message>
        <source>New tickets by weekday</source>
        <translation>Neue Tickets nach Wochentag</translation>
    </message>
    <message>
        <source>No ticket came in these days.</source>
        <translation>In diesen Tagen kam kein Ticket.</translation>
    </message>
    <message>
        <source>Busiest: {day} from {hour}, {count} tickets.</source>
        <translation>Am meisten: {day} ab {hour}, {count} Tickets.</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Nach Kanal</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Nach Kategorie</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>Nach Priorität</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>Nach Produkt</translation>
    </message>
    <message>
        <source>times are means in working hours</source>
        <translation>Zeiten sind Mittelwerte in Arbeitszeit</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Ohne Angabe</translation>
    </message>
    <message>
        <source>Articles that helped most</source>
        <translation>Artikel, die am meisten halfen</translation>
    </message>
    <message>
        <source>by solved tickets</source>
        <translation>nach gelösten Tickets</translation>
    </message>
    <message>
        <source>No article was used for a ticket solved in these days.</source>
        <translation>Für kein in diesen Tagen gelöstes Ticket wurde ein Artikel verwendet.</translation>
    </message>
    <message>
        <source>Customers with most tickets</source>
        <translation>Kunden mit den meisten Tickets</translation>
    </message>
    <message>
        <source>No customer had a ticket in these days.</source>
        <translation>Kein Kunde hatte in diesen Tagen ein Ticket.</translation>
    </message>
    <message>
        <source>Limits passed</source>
        <translation>Überschrittene Fristen</translation>
    </message>
    <message>
        <source>open tickets first, then those passed furthest</source>
        <translation>offene Tickets zuerst, dann die am weitesten überschrittenen</translation>
    </message>
    <message>
        <source>All of these days</source>
        <translation>Alle dieser Tage</translation>
    </message>
    <message>
        <source>No limit was passed in these days.</source>
        <translation>In diesen Tagen wurde keine Frist überschritten.</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Tickets: {name}</source>
        <translation>Tickets: {name}</translation>
    </message>
    <message>
        <source>New tickets</source>
        <translation>Neue Tickets</translation>
    </message>
    <message>
        <source>Solved tickets</source>
        <translation>Gelöste Tickets</translation>
    </message>
    <message>
        <source>New and solved tickets</source>
        <translation>Neue und gelöste Tickets</translation>
    </message>
    <message>
        <source>Tickets worked on</source>
        <translation>Bearbeitete Tickets</translation>
    </message>
    <message>
        <source>New or solved in {days}</source>
        <translation>Neu oder gelöst: {days}</translation>
    </message>
    <message>
        <source>Open at the end of {days}</source>
        <translation>Offen am Ende von {days}</translation>
    </message>
    <message>
        <source>Chart of new and solved tickets, {count} columns</source>
        <translation>Diagramm neuer und gelöster Tickets, {count} Säulen</translation>
    </message>
    <message>
        <source>Chart of open tickets, {count} columns</source>
        <translation>Diagramm offener Tickets, {count} Säulen</translation>
    </message>
    <message>
        <source>Chart of {count} first replies by working hours</source>
        <translation>Diagramm von {count} ersten Antworten nach Arbeitsstunden</translation>
    </message>
    <message>
        <source>Chart of new tickets by hour, {count} columns</source>
        <translation>Diagramm neuer Tickets nach Uhrzeit, {count} Säulen</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Rechtzeitig</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Busiest from</source>
        <translation>Am meisten ab</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Hälfte bis</translation>
    </message>
    <message>
        <source>90% within</source>
        <translation>90 % bis</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Over by</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Überschritten am</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>Selbstbedienung</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>{count} of them overdue</source>
        <translation>davon {count} überfällig</translation>
    </message>
    <message>
        <source>{count} without times</source>
        <translation>{count} ohne Zeiten</translation>
    </message>
    <message>
        <source>of {count} tickets</source>
        <translation>von {count} Tickets</translation>
    </message>
    <message>
        <source>of {count} answers</source>
        <translation>von {count} Antworten</translation>
    </message>
    <message>
        <source>answers of 9 or 10</source>
        <translation>Antworten mit 9 oder 10</translation>
    </message>
    <message>
        <source>{time} billable</source>
        <translation>{time} abrechenbar</translation>
    </message>
    <message>
        <source>tickets not solved yet</source>
        <translation>noch nicht gelöste Tickets</translation>
    </message>
    <message>
        <source>tickets that come in</source>
        <translation>Tickets, die kommen</translation>
    </message>
    <message>
        <source>tickets that are solved</source>
        <translation>Tickets, die gelöst werden</translation>
    </message>
    <message>
        <source>none answered yet</source>
        <translation>noch keins beantwortet</translation>
    </message>
    <message>
        <source>none solved yet</source>
        <translation>noch keins gelöst</translation>
    </message>
    <message>
        <source>no answers yet</source>
        <translation>noch keine Antworten</translation>
    </message>
    <message>
        <source>no time noted yet</source>
        <translation>noch keine Zeiten</translation>
    </message>
    <message>
        <source>needs a service level</source>
        <translation>braucht eine Zusage</translation>
    </message>
    <message>
        <source>tickets that are new, open, waiting or on hold; overdue are those past a limit</source>
        <translation>Tickets, die neu, offen, wartend oder zurückgestellt sind; überfällig sind die über einer Frist</translation>
    </message>
    <message>
        <source>tickets that came in</source>
        <translation>Tickets, die gekommen sind</translation>
    </message>
    <message>
        <source>tickets solved and not opened again since</source>
        <translation>Tickets, die gelöst und seither nicht wieder geöffnet wurden</translation>
    </message>
    <message>
        <source>working time from the ticket to the first public reply, pauses left out: mean, median as half of, 90th percentile; a reply before the ticket counts as 0</source>
        <translation>Arbeitszeit vom Ticket bis zur ersten öffentlichen Antwort ohne Pausen: Mittel, Median als Hälfte, 90. Perzentil; eine Antwort vor dem Ticket zählt als 0</translation>
    </message>
    <message>
        <source>First reply in time</source>
        <translation>Antwort rechtzeitig</translation>
    </message>
    <message>
        <source>answered within the limit ÷ (answered, or limit passed); a limit once passed stays missed</source>
        <translation>in der Frist beantwortet ÷ (beantwortet oder Frist überschritten); einmal überschritten bleibt verfehlt</translation>
    </message>
    <message>
        <source>Solution time</source>
        <translation>Lösungszeit</translation>
    </message>
    <message>
        <source>working time from the ticket to its last solution, pauses left out: mean, median as half of, 90th percentile</source>
        <translation>Arbeitszeit vom Ticket bis zur letzten Lösung ohne Pausen: Mittel, Median als Hälfte, 90. Perzentil</translation>
    </message>
    <message>
        <source>Solved in time</source>
        <translation>Rechtzeitig gelöst</translation>
    </message>
    <message>
        <source>solved within the limit ÷ (solved, or limit passed); a limit once passed stays missed</source>
        <translation>in der Frist gelöst ÷ (gelöst oder Frist überschritten); einmal überschritten bleibt verfehlt</translation>
    </message>
    <message>
        <source>Solved with one reply</source>
        <translation>Eine Antwort reichte</translation>
    </message>
    <message>
        <source>solved with exactly one reply ÷ solved</source>
        <translation>mit genau einer Antwort gelöst ÷ gelöst</translation>
    </message>
    <message>
        <source>solved that had been opened again before ÷ solved</source>
        <translation>gelöste, die vorher wieder geöffnet worden waren ÷ gelöste</translation>
    </message>
    <message>
        <source>Satisfied (CSAT)</source>
        <translation>Zufrieden (CSAT)</translation>
    </message>
    <message>
        <source>answers of 4 or 5 ÷ answers</source>
        <translation>Antworten mit 4 oder 5 ÷ Antworten</translation>
    </message>
    <message>
        <source>Recommended (NPS)</source>
        <translation>Empfohlen (NPS)</translation>
    </message>
    <message>
        <source>percent of answers of 9 or 10 − percent of 0 to 6</source>
        <translation>Prozent der Antworten mit 9 oder 10 − Prozent mit 0 bis 6</translation>
    </message>
    <message>
        <source>sum of the minutes written down for tickets</source>
        <translation>Summe der zu Tickets notierten Minuten</translation>
    </message>
    <message>
        <source>{how} Of {count} cases, so with 95% certainty between {low} and {high}.</source>
        <translation>{how} Aus {count} Fällen, also mit 95 % Sicherheit zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>answered tickets</source>
        <translation>beantwortete Tickets</translation>
    </message>
    <message>
        <source>tickets answered, or past the limit of the first reply</source>
        <translation>Tickets, die beantwortet oder über der Frist der ersten Antwort sind</translation>
    </message>
    <message>
        <source>open tickets</source>
        <translation>offene Tickets</translation>
    </message>
    <message>
        <source>solved tickets</source>
        <translation>gelöste Tickets</translation>
    </message>
    <message>
        <source>tickets solved, or past the limit of the solution</source>
        <translation>Tickets, die gelöst oder über der Frist der Lösung sind</translation>
    </message>
    <message>
        <source>times on tickets</source>
        <translation>Zeiten an Tickets</translation>
    </message>
    <message>
        <source>answers to the survey of satisfaction</source>
        <translation>Antworten auf die Umfrage zur Zufriedenheit</translation>
    </message>
    <message>
        <source>answers to the survey of recommendation</source>
        <translation>Antworten auf die Umfrage zur Empfehlung</translation>
    </message>
    <message>
        <source>made in these days</source>
        <translation>in diesen Tagen angelegt</translation>
    </message>
    <message>
        <source>solved at last in these days</source>
        <translation>in diesen Tagen zuletzt gelöst</translation>
    </message>
    <message>
        <source>solved at last, or unsolved and past the limit, in these days</source>
        <translation>in diesen Tagen zuletzt gelöst oder ungelöst über die Frist gekommen</translation>
    </message>
    <message>
        <source>given in these days</source>
        <translation>in diesen Tagen gegeben</translation>
    </message>
    <message>
        <source>begun in these days</source>
        <translation>in diesen Tagen begonnen</translation>
    </message>
    <message>
        <source>duplicates and rejected ones</source>
        <translation>doppelte und abgelehnte</translation>
    </message>
    <message>
        <source>those without a limit</source>
        <translation>die ohne Frist</translation>
    </message>
    <message>
        <source>those without a score</source>
        <translation>die ohne Wertung</translation>
    </message>
    <message>
        <source>those still running</source>
        <translation>die noch laufenden</translation>
    </message>
    <message>
        <source>1 ticket came and {solved} were solved; {standing} stand open now.</source>
        <translation>1 Ticket kam, {solved} wurden gelöst; {standing} sind jetzt offen.</translation>
    </message>
    <message>
        <source>1 ticket was not answered in time.</source>
        <translation>1 Ticket wurde nicht rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <source>1 of the solved tickets was a duplicate or rejected; times and shares leave it out.</source>
        <translation>1 der gelösten Tickets war doppelt oder wurde abgelehnt; in Zeiten und Quoten zählt es nicht.</translation>
    </message>
    <message>
        <source>Busiest: {day} from {hour}, 1 ticket.</source>
        <translation>Am meisten: {day} ab {hour}, 1 Ticket.</translation>
    </message>
    <message>
        <source>1 without times</source>
        <translation>1 ohne Zeiten</translation>
    </message>
    <message>
        <source>of 1 ticket</source>
        <translation>von 1 Ticket</translation>
    </message>
    <message>
        <source>of 1 answer</source>
        <translation>von 1 Antwort</translation>
    </message>
    <message>
        <source>{how} Of 1 case.</source>
        <translation>{how} Aus 1 Fall.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Related to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Doppelt zu</translation>
    </message>
    <message>
        <source>Has the duplicate</source>
        <translation>Hat das Doppel</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Folgt auf</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Gefolgt von</translation>
    </message>
    <message>
        <source>Split off from</source>
        <translation>Abgetrennt von</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abgetrennt</translation>
    </message>
    <message>
        <source>{time} of working time left</source>
        <translation>noch {time} Arbeitszeit</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>Solve by</source>
        <translation>Zu lösen bis</translation>
    </message>
    <message>
        <source>{time} late</source>
        <translation>{time} zu spät</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n Std.</numerusform>
            <numerusform>%n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n T.</numerusform>
            <numerusform>%n T.</numerusform>
        </translation>
    </message>
    <message>
        <source>What customers ask for belongs here: who asked, what was answered, and by when it is to be solved.</source>
        <translation>Hierher gehört, worum Kunden bitten: wer gefragt hat, was geantwortet wurde und bis wann es gelöst sein soll.</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Angelegt am</translation>
    </message>
    <message>
        <source>#{number} {name}</source>
        <translation>#{number} {name}</translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 Ticket</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets</source>
        <translation>
            <numerusform>%Ln Ticket</numerusform>
            <numerusform>%Ln Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>rechtzeitig</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>of a ticket</comment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachricht</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>Fälligste zuerst</translation>
    </message>
    <message>
        <source>Urgent first</source>
        <translation>Dringendste zuerst</translation>
    </message>
    <message>
        <source>Latest message first</source>
        <translation>Neueste Nachricht zuerst</translation>
    </message>
    <message>
        <source>Oldest message first</source>
        <translation>Älteste Nachricht zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Nach Status</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>new survey “{name}”</source>
        <translation>neue Umfrage „{name}“</translation>
    </message>
    <message>
        <source>rename survey “{name}”</source>
        <translation>Umfrage „{name}“ umbenennen</translation>
    </message>
    <message>
        <source>offer survey “{name}” no more</source>
        <translation>Umfrage „{name}“ nicht mehr anbieten</translation>
    </message>
    <message>
        <source>offer survey “{name}” again</source>
        <translation>Umfrage „{name}“ wieder anbieten</translation>
    </message>
    <message>
        <source>delete survey “{name}”</source>
        <translation>Umfrage „{name}“ löschen</translation>
    </message>
    <message>
        <source>new question in “{name}”</source>
        <translation>neue Frage in „{name}“</translation>
    </message>
    <message>
        <source>change question “{name}”</source>
        <translation>Frage „{name}“ ändern</translation>
    </message>
    <message>
        <source>move question “{name}”</source>
        <translation>Frage „{name}“ verschieben</translation>
    </message>
    <message>
        <source>delete question “{name}”</source>
        <translation>Frage „{name}“ löschen</translation>
    </message>
    <message>
        <source>feedback ({name})</source>
        <translation>Rückmeldung ({name})</translation>
    </message>
    <message>
        <source>change feedback ({name})</source>
        <translation>Rückmeldung ändern ({name})</translation>
    </message>
    <message>
        <source>delete feedback ({name})</source>
        <translation>Rückmeldung löschen ({name})</translation>
    </message>
    <message>
        <source>import a response to “{name}”</source>
        <translation>eine Antwort auf „{name}“ importieren</translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln responses</source>
        <translation>
            <numerusform>%Ln Antwort löschen</numerusform>
            <numerusform>%Ln Antworten löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %Ln responses to “{name}”</source>
        <translation>
            <numerusform>%Ln Antwort auf „{name}“ importieren</numerusform>
            <numerusform>%Ln Antworten auf „{name}“ importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” stays, since it is needed or answered: offer it no more.</source>
        <translation>„{name}“ bleibt, denn sie wird gebraucht oder wurde beantwortet: Bieten Sie sie nicht mehr an.</translation>
    </message>
    <message>
        <source>There is a survey “{name}” already. Choose another name.</source>
        <translation>Es gibt schon eine Umfrage „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This survey is no longer there.</source>
        <translation>Diese Umfrage ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This question was answered already, so it stays, and so does what kind it is.</source>
        <translation>Diese Frage wurde schon beantwortet, deshalb bleibt sie, und auch ihre Art bleibt.</translation>
    </message>
    <message>
        <source>This question is no longer there.</source>
        <translation>Diese Frage ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Type 2 to 50 choices, apart by semicolons.</source>
        <translation>Geben Sie 2 bis 50 Möglichkeiten ein, durch Semikolon getrennt.</translation>
    </message>
    <message>
        <source>A scale goes from a number to a higher one, in at most 100 steps.</source>
        <translation>Eine Skala geht von einer Zahl zu einer höheren, in höchstens 100 Schritten.</translation>
    </message>
    <message>
        <source>“{value}” is no score of this scale.</source>
        <translation>„{value}“ ist kein Wert dieser Skala.</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of an article</comment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Helped with</source>
        <translation>Hat geholfen bei</translation>
    </message>
    <message>
        <source>Choose an article.</source>
        <translation>Einen Artikel auswählen.</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>geändert {when}</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht verwendet</translation>
    </message>
    <message>
        <source>used for 1 ticket</source>
        <translation>für 1 Ticket verwendet</translation>
    </message>
    <message numerus="yes">
        <source>used for %Ln tickets</source>
        <translation>
            <numerusform>für %Ln Ticket verwendet</numerusform>
            <numerusform>für %Ln Tickets verwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>{used}, {solved} of them solved</source>
        <translation>{used}, davon {solved} gelöst</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>New holiday …</source>
        <translation>Neuer Feiertag …</translation>
    </message>
    <message>
        <source>Days on which nobody expects an answer belong here. Most calendars offer those of your region as a file (.ics).</source>
        <translation>Hierher gehören Tage, an denen niemand eine Antwort erwartet. Die meisten Kalender bieten die der eigenen Region als Datei an (.ics).</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>New holiday</source>
        <translation>Neuer Feiertag</translation>
    </message>
    <message>
        <source>All days of this file are known already.</source>
        <translation>Alle Tage dieser Datei sind schon bekannt.</translation>
    </message>
    <message>
        <source>1 more</source>
        <translation>1 weiteres</translation>
    </message>
    <message>
        <source>Hours hold</source>
        <translation>Zeiten gelten</translation>
    </message>
    <message>
        <source>From a day on …</source>
        <translation>Ab einem Tag …</translation>
    </message>
    <message>
        <source>Other hours from a day on</source>
        <translation>Andere Zeiten ab einem Tag</translation>
    </message>
    <message>
        <source>Type hours such as 9–17 or 8–12, 13–17:30, or nothing.</source>
        <translation>Zeiten wie 9–17 oder 8–12, 13–17:30 eingeben, oder nichts.</translation>
    </message>
    <message>
        <source>no work</source>
        <translation>keine Arbeit</translation>
    </message>
    <message>
        <source>New service level</source>
        <translation>Neue Servicezusage</translation>
    </message>
    <message>
        <source>Set a goal</source>
        <translation>Ziel setzen</translation>
    </message>
    <message>
        <source>Change the goal</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>Remove the goal</source>
        <translation>Ziel entfernen</translation>
    </message>
    <message>
        <source>There is no such entry: choose from the list.</source>
        <translation>Diesen Eintrag gibt es nicht: aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Type a number, such as 20.</source>
        <translation>Geben Sie eine Zahl ein, etwa 20.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>In each</source>
        <translation>In jedem</translation>
    </message>
    <message>
        <source>an amount in {currency}, or a number</source>
        <translation>ein Betrag in {currency} oder eine Zahl</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>gilt weiter</translation>
    </message>
    <message>
        <source>Type working hours, such as 8, 1:30 or 45 min.</source>
        <translation>Arbeitsstunden eingeben, etwa 8, 1:30 oder 45 min.</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>working hours, such as 8 or 1:30</source>
        <translation>Arbeitsstunden, etwa 8 oder 1:30</translation>
    </message>
    <message>
        <source>First reply within</source>
        <translation>Erste Antwort in</translation>
    </message>
    <message>
        <source>Solution within</source>
        <translation>Lösung in</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Servicezusagen</translation>
    </message>
    <message>
        <source>New level …</source>
        <translation>Neue Zusage …</translation>
    </message>
    <message>
        <source>Without a level no ticket has a deadline. Say how soon you answer, and whom.</source>
        <translation>Ohne Zusage hat kein Ticket eine Frist. Hier steht, wem wie bald geantwortet wird.</translation>
    </message>
    <message>
        <source>Holds again</source>
        <translation>Gilt wieder</translation>
    </message>
    <message>
        <source>Holds no more</source>
        <translation>Gilt nicht mehr</translation>
    </message>
    <message>
        <source>days after it was solved, a ticket is closed for good</source>
        <translation>Tage nach der Lösung wird ein Ticket endgültig geschlossen</translation>
    </message>
    <message>
        <source>minutes before a deadline, a notice tells of it</source>
        <translation>Minuten vor einer Frist kommt ein Hinweis</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Of all levels that fit a ticket the shortest times count, in working hours.</source>
        <translation>Von allen Zusagen, die auf ein Ticket passen, zählen die kürzesten Zeiten, in Arbeitszeit.</translation>
    </message>
    <message>
        <source>Clocks of tickets run in these hours only. What was before a day stays as it was.</source>
        <translation>Nur in diesen Zeiten laufen die Uhren der Tickets. Was vor einem Tag war, bleibt, wie es war.</translation>
    </message>
    <message>
        <source>On these days no clock runs.</source>
        <translation>An diesen Tagen läuft keine Uhr.</translation>
    </message>
    <message>
        <source>every ticket</source>
        <translation>jedes Ticket</translation>
    </message>
    <message>
        <source>No open ticket gets other deadlines by this.</source>
        <translation>Kein offenes Ticket bekommt dadurch andere Fristen.</translation>
    </message>
    <message>
        <source>1 open ticket gets other deadlines by this.</source>
        <translation>1 offenes Ticket bekommt dadurch andere Fristen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open tickets get other deadlines by this.</source>
        <translation>
            <numerusform>%Ln offenes Ticket bekommt dadurch andere Fristen.</numerusform>
            <numerusform>%Ln offene Tickets bekommen dadurch andere Fristen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No open ticket has a deadline.</source>
        <translation>Kein offenes Ticket hat eine Frist.</translation>
    </message>
    <message>
        <source>The deadline of 1 open ticket is counted anew with each change.</source>
        <translation>Die Frist von 1 offenen Ticket wird mit jeder Änderung neu gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>The deadlines of %Ln open tickets are counted anew with each change.</source>
        <translation>
            <numerusform>Die Frist von %Ln offenen Ticket wird mit jeder Änderung neu gezählt.</numerusform>
            <numerusform>Die Fristen von %Ln offenen Tickets werden mit jeder Änderung neu gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Ab {day}</translation>
    </message>
    <message>
        <source>{day}, every year</source>
        <translation>{day}, jedes Jahr</translation>
    </message>
    <message>
        <source>1 ticket is overdue</source>
        <translation>1 Ticket ist überfällig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets are overdue</source>
        <translation>
            <numerusform>%Ln Ticket ist überfällig</numerusform>
            <numerusform>%Ln Tickets sind überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>1 ticket is due soon</source>
        <translation>1 Ticket ist bald fällig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets are due soon</source>
        <translation>
            <numerusform>%Ln Ticket ist bald fällig</numerusform>
            <numerusform>%Ln Tickets sind bald fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>#{number} {name}: the first reply is overdue</source>
        <translation>#{number} {name}: die erste Antwort ist überfällig</translation>
    </message>
    <message>
        <source>#{number} {name}: the solution is overdue</source>
        <translation>#{number} {name}: die Lösung ist überfällig</translation>
    </message>
    <message>
        <source>#{number} {name}: first reply by {time}</source>
        <translation>#{number} {name}: erste Antwort bis {time}</translation>
    </message>
    <message>
        <source>#{number} {name}: solution by {time}</source>
        <translation>#{number} {name}: Lösung bis {time}</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>what they wrote or said</source>
        <translation>was geschrieben oder gesagt wurde</translation>
    </message>
    <message>
        <source>What they ask for belongs here.</source>
        <translation>Hierher gehört, worum gebeten wird.</translation>
    </message>
    <message>
        <source>Other tickets</source>
        <translation>Weitere Tickets</translation>
    </message>
    <message>
        <source>+ Link a ticket …</source>
        <translation>+ Ticket verknüpfen …</translation>
    </message>
    <message>
        <source>Linked tickets</source>
        <translation>Verknüpfte Tickets</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Kunde seit</translation>
    </message>
    <message>
        <source>Open deal</source>
        <translation>Offener Deal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open deals</source>
        <translation>
            <numerusform>%Ln offener Deal</numerusform>
            <numerusform>%Ln offene Deals</numerusform>
        </translation>
    </message>
    <message>
        <source>{mean} of 5</source>
        <translation>{mean} von 5</translation>
    </message>
    <message>
        <source>No deadline runs</source>
        <translation>Keine Frist läuft</translation>
    </message>
    <message>
        <source>{when} · working hours</source>
        <translation>{when} · Arbeitszeit</translation>
    </message>
    <message>
        <source>Solve by {when}</source>
        <translation>Zu lösen bis {when}</translation>
    </message>
    <message>
        <source>To be solved</source>
        <translation>Zu lösen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>until the first reply</source>
        <translation>bis zur ersten Antwort</translation>
    </message>
    <message>
        <source>until it is solved</source>
        <translation>bis zur Lösung</translation>
    </message>
    <message>
        <source>{what}, once it goes on</source>
        <translation>{what}, sobald es weitergeht</translation>
    </message>
    <message>
        <source>late: {time} were promised</source>
        <translation>zu spät: zugesagt waren {time}</translation>
    </message>
    <message>
        <source>kept: {time} were promised</source>
        <translation>eingehalten: zugesagt waren {time}</translation>
    </message>
    <message>
        <source>Solved in</source>
        <translation>Gelöst in</translation>
    </message>
    <message>
        <source>First reply after {time}: late</source>
        <translation>Erste Antwort nach {time}: zu spät</translation>
    </message>
    <message>
        <source>First reply after {time}</source>
        <translation>Erste Antwort nach {time}</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>spent on a ticket</comment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Show the original mail</source>
        <translation>Originalmail anzeigen</translation>
    </message>
    <message>
        <source>Move to a new ticket …</source>
        <translation>In ein neues Ticket verschieben …</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Merge tickets</source>
        <translation>Tickets zusammenführen</translation>
    </message>
    <message>
        <source>The ticket that stays</source>
        <translation>Das Ticket, das bleibt</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>#{number} will hold {messages}; the others are closed as its duplicates.</source>
        <translation>#{number} enthält dann {messages}; die anderen werden als doppelt geschlossen.</translation>
    </message>
    <message>
        <source>Which ticket stays?</source>
        <translation>Welches Ticket bleibt?</translation>
    </message>
    <message>
        <source>handed over to the mail program</source>
        <translation>an das Mailprogramm übergeben</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Write to all who are still to be written to</source>
        <translation>Allen schreiben, denen noch zu schreiben ist</translation>
    </message>
    <message>
        <source>Take out of the campaign</source>
        <translation>Aus der Kampagne nehmen</translation>
    </message>
    <message>
        <source>Nobody is in this campaign yet.</source>
        <translation>In dieser Kampagne ist noch niemand.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Nobody here is like that.</source>
        <translation>So ist hier niemand.</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>What was said, for the next key (may be left out)</source>
        <translation>Was gesagt wurde, für die nächste Taste (kann entfallen)</translation>
    </message>
    <message>
        <source>Contact no more</source>
        <translation>Nicht mehr kontaktieren</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>e-mail to {address}</source>
        <translation>E-Mail an {address}</translation>
    </message>
    <message>
        <source>About the ticket</source>
        <translation>Zum Ticket</translation>
    </message>
    <message>
        <source>Drop mails or files</source>
        <translation>E-Mails oder Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Choose a ticket.</source>
        <translation>Ein Ticket wählen.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Link a ticket</source>
        <translation>Ticket verknüpfen</translation>
    </message>
    <message>
        <source>Move to a new ticket</source>
        <translation>In ein neues Ticket verschieben</translation>
    </message>
    <message>
        <source>Change the subject</source>
        <translation>Betreff ändern</translation>
    </message>
    <message>
        <source>Delete the ticket</source>
        <translation>Ticket löschen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Telefonat</translation>
    </message>
    <message>
        <source>Write an answer …</source>
        <translation>Antwort schreiben …</translation>
    </message>
    <message>
        <source>A note for yourself; the customer does not see it</source>
        <translation>Eine Notiz für mich; der Kunde sieht sie nicht</translation>
    </message>
    <message>
        <source>What was said on the phone?</source>
        <translation>Was wurde am Telefon gesagt?</translation>
    </message>
    <message>
        <source>Do not send this file</source>
        <translation>Diese Datei nicht senden</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitieren</translation>
    </message>
    <message>
        <source>Send a copy to others</source>
        <translation>Eine Kopie an andere senden</translation>
    </message>
    <message>
        <source>Put what you answer to below your answer</source>
        <translation>Worauf geantwortet wird, unter die Antwort setzen</translation>
    </message>
    <message>
        <source>To</source>
        <comment>whom</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>no e-mail address is known</source>
        <translation>keine E-Mail-Adresse bekannt</translation>
    </message>
    <message>
        <source>Fill in or remove what is missing first: {field}</source>
        <translation>Was fehlt, zuerst ausfüllen oder entfernen: {field}</translation>
    </message>
    <message>
        <source>Drop to send along</source>
        <translation>Zum Mitsenden ablegen</translation>
    </message>
    <message>
        <source>Send and wait</source>
        <translation>Senden und warten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send and solve</source>
        <translation>Senden und lösen</translation>
    </message>
    <message>
        <source>Save and solve</source>
        <translation>Speichern und lösen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter: the ticket waits for the customer</source>
        <translation>Strg+Umschalt+Enter: Das Ticket wartet auf den Kunden</translation>
    </message>
    <message>
        <source>Ctrl+Enter: the ticket is solved</source>
        <translation>Strg+Enter: Das Ticket ist gelöst</translation>
    </message>
    <message>
        <source>Add time</source>
        <translation>Zeit eintragen</translation>
    </message>
    <message>
        <source>Type how long, such as 1:30, 90 or 1.5 h.</source>
        <translation>Eine Dauer eingeben, etwa 1:30, 90 oder 1,5 h.</translation>
    </message>
    <message>
        <source>1:30, 90, 1.5 h …</source>
        <translation>1:30, 90, 1,5 h …</translation>
    </message>
    <message>
        <source>Start the clock while you work on it, or write down how long it took.</source>
        <translation>Die Uhr während der Arbeit laufen lassen, oder eintragen, wie lange es gedauert hat.</translation>
    </message>
    <message>
        <source>Add time …</source>
        <translation>Zeit eintragen …</translation>
    </message>
    <message>
        <source>Edit the entry</source>
        <translation>Eintrag bearbeiten</translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation>Uhr starten</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Uhr anhalten</translation>
    </message>
    <message>
        <source>billable</source>
        <translation>abrechenbar</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>{time} for #{number} {name}</source>
        <translation>{time} für #{number} {name}</translation>
    </message>
    <message>
        <source>Open ticket #{number} {name}</source>
        <translation>Ticket #{number} {name} öffnen</translation>
    </message>
    <message>
        <source>{time} in all</source>
        <translation>{time} insgesamt</translation>
    </message>
    <message>
        <source>Person: name</source>
        <translation>Person: Name</translation>
    </message>
    <message>
        <source>Person: given name</source>
        <translation>Person: Vorname</translation>
    </message>
    <message>
        <source>Person: family name</source>
        <translation>Person: Nachname</translation>
    </message>
    <message>
        <source>Person: title</source>
        <translation>Person: Position</translation>
    </message>
    <message>
        <source>Person: e-mail</source>
        <translation>Person: E-Mail</translation>
    </message>
    <message>
        <source>Person: phone</source>
        <translation>Person: Telefon</translation>
    </message>
    <message>
        <source>Company: name</source>
        <translation>Firma: Name</translation>
    </message>
    <message>
        <source>Company: city</source>
        <translation>Firma: Ort</translation>
    </message>
    <message>
        <source>Deal: name</source>
        <translation>Deal: Name</translation>
    </message>
    <message>
        <source>Deal: amount</source>
        <translation>Deal: Betrag</translation>
    </message>
    <message>
        <source>Deal: stage</source>
        <translation>Deal: Phase</translation>
    </message>
    <message>
        <source>Deal: expected close</source>
        <translation>Deal: erwarteter Abschluss</translation>
    </message>
    <message>
        <source>Ticket: number</source>
        <translation>Ticket: Nummer</translation>
    </message>
    <message>
        <source>Ticket: subject</source>
        <translation>Ticket: Betreff</translation>
    </message>
    <message>
        <source>Ticket: status</source>
        <translation>Ticket: Status</translation>
    </message>
    <message>
        <source>Ticket: priority</source>
        <translation>Ticket: Priorität</translation>
    </message>
    <message>
        <source>Ticket: day it came</source>
        <translation>Ticket: Eingangstag</translation>
    </message>
    <message>
        <source>Ticket: product</source>
        <translation>Ticket: Produkt</translation>
    </message>
    <message>
        <source>Business: name</source>
        <translation>Geschäft: Name</translation>
    </message>
    <message>
        <source>Business: e-mail</source>
        <translation>Geschäft: E-Mail</translation>
    </message>
    <message>
        <source>Business: phone</source>
        <translation>Geschäft: Telefon</translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation>Das heutige Datum</translation>
    </message>
    <message>
        <source>Suggested answer</source>
        <translation>Vorgeschlagene Antwort</translation>
    </message>
    <message>
        <source>+ Write an article</source>
        <translation>+ Artikel schreiben</translation>
    </message>
    <message>
        <source>Insert into the reply</source>
        <translation>In die Antwort einfügen</translation>
    </message>
    <message>
        <source>solved {count} of {all} tickets like this</source>
        <translation>löste {count} von {all} ähnlichen Tickets</translation>
    </message>
    <message>
        <source>solved a ticket like this</source>
        <translation>löste ein ähnliches Ticket</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Edit canned replies …</source>
        <translation>Textbausteine bearbeiten …</translation>
    </message>
    <message>
        <source>Missing: {fields}</source>
        <translation>Es fehlt: {fields}</translation>
    </message>
    <message>
        <source>Insert its title</source>
        <translation>Titel einfügen</translation>
    </message>
    <message>
        <source>Open in Knowledge</source>
        <translation>Unter „Wissen“ öffnen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>E-mail of the person</source>
        <translation>E-Mail der Person</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>Number of the ticket</source>
        <translation>Nummer des Tickets</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>New canned reply</source>
        <translation>Neuer Textbaustein</translation>
    </message>
    <message>
        <source>There is no such ticket.</source>
        <translation>Dieses Ticket gibt es nicht.</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>Taking mails in</source>
        <translation>E-Mails werden aufgenommen</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Stopping; no mail of these is taken in</source>
        <translation>Wird abgebrochen; keine dieser E-Mails wird aufgenommen</translation>
    </message>
    <message>
        <source>1 mail</source>
        <translation>1 E-Mail</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails</source>
        <translation>
            <numerusform>%Ln E-Mail</numerusform>
            <numerusform>%Ln E-Mails</numerusform>
        </translation>
    </message>
    <message>
        <source>What was odd</source>
        <translation>Was auffiel</translation>
    </message>
    <message>
        <source>Mails from files</source>
        <translation>E-Mails aus Dateien</translation>
    </message>
    <message>
        <source>A mail</source>
        <translation>Eine E-Mail</translation>
    </message>
    <message>
        <source>Log it here</source>
        <translation>Hier eintragen</translation>
    </message>
    <message>
        <source>As messages of this ticket</source>
        <translation>Als Nachrichten dieses Tickets</translation>
    </message>
    <message>
        <source>Log them here</source>
        <translation>Hier eintragen</translation>
    </message>
    <message>
        <source>As a message of this ticket</source>
        <translation>Als Nachricht dieses Tickets</translation>
    </message>
    <message>
        <source>As tickets of their own</source>
        <translation>Als eigene Tickets</translation>
    </message>
    <message>
        <source>As a ticket of its own</source>
        <translation>Als eigenes Ticket</translation>
    </message>
    <message>
        <source>Attach them as files</source>
        <translation>Als Dateien anhängen</translation>
    </message>
    <message>
        <source>Attach it as a file</source>
        <translation>Als Datei anhängen</translation>
    </message>
    <message>
        <source>mail for “{name}”</source>
        <translation>E-Mail zu „{name}“</translation>
    </message>
    <message numerus="yes">
        <source>take in %Ln mails</source>
        <translation>
            <numerusform>%Ln E-Mail aufnehmen</numerusform>
            <numerusform>%Ln E-Mails aufnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no mail in there.</source>
        <translation>Darin ist keine E-Mail.</translation>
    </message>
    <message>
        <source>A line break or a control character stands in a name, an address or the subject.</source>
        <translation>In einem Namen, einer Adresse oder im Betreff steht ein Zeilenumbruch oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>“{address}” is no e-mail address that can be written to.</source>
        <translation>„{address}“ ist keine E-Mail-Adresse, an die man schreiben kann.</translation>
    </message>
    <message>
        <source>Say under “Mail” in the File menu what your own address is.</source>
        <translation>Zuerst unter „E-Mail“ im Menü Datei die eigene Adresse angeben.</translation>
    </message>
    <message>
        <source>Say whom it is for first.</source>
        <translation>Zuerst angeben, an wen es geht.</translation>
    </message>
    <message>
        <source>The system knows no mail program. Set one up there, or a server under “Mail” in the File menu.</source>
        <translation>Das System kennt kein E-Mail-Programm. Dort eines einrichten oder einen Server unter „E-Mail“ im Menü Datei.</translation>
    </message>
    <message>
        <source>The files are more than {megabytes} MB: few servers take them.</source>
        <translation>Die Dateien sind größer als {megabytes} MB: Das nimmt kaum ein Server an.</translation>
    </message>
    <message>
        <source>“{value}” is no name of a server, such as smtp.example.com.</source>
        <translation>„{value}“ ist kein Name eines Servers wie smtp.example.com.</translation>
    </message>
    <message>
        <source>“{value}” is no port: a number from 1 to 65535.</source>
        <translation>„{value}“ ist kein Port: eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Is there a network, and is this the name of the server?</source>
        <translation>{host} ist nicht zu erreichen. Besteht eine Verbindung, und stimmt der Name des Servers?</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} seconds.</source>
        <translation>{host} hat binnen {seconds} Sekunden nicht geantwortet.</translation>
    </message>
    <message>
        <source>{host} cannot prove that it is that server, so it was told nothing ({reason}).</source>
        <translation>{host} kann nicht beweisen, dass er dieser Server ist; er erfuhr nichts ({reason}).</translation>
    </message>
    <message>
        <source>{host} offers no safe line in this way. Choose the other kind, or ask its provider.</source>
        <translation>{host} bietet so keine sichere Verbindung. Die andere Art wählen oder beim Anbieter fragen.</translation>
    </message>
    <message>
        <source>The server does not take this password of {user}. Try again.</source>
        <translation>Der Server nimmt dieses Passwort von {user} nicht an. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server takes no mails from {address}: {reason}</source>
        <translation>Der Server nimmt keine E-Mails von {address} an: {reason}</translation>
    </message>
    <message>
        <source>The server refused {address}, so nobody got it: {reason}</source>
        <translation>Der Server hat {address} abgelehnt, also bekam es niemand: {reason}</translation>
    </message>
    <message>
        <source>The mail was sent, but could not be noted here.</source>
        <translation>Die E-Mail wurde gesendet, ließ sich hier aber nicht festhalten.</translation>
    </message>
    <message>
        <source>The server refused the mail: {reason}</source>
        <translation>Der Server hat die E-Mail abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>The mail that is answered has a name that cannot be referred to.</source>
        <translation>Die beantwortete E-Mail hat eine Kennung, auf die man sich nicht beziehen kann.</translation>
    </message>
    <message>
        <source>its head is damaged</source>
        <translation>der Kopf ist beschädigt</translation>
    </message>
    <message>
        <source>its date cannot be read; it stands under today</source>
        <translation>das Datum ist nicht lesbar; sie steht unter heute</translation>
    </message>
    <message>
        <source>it says it has parts, but there are none</source>
        <translation>angeblich mit Teilen, aber es gibt keine</translation>
    </message>
    <message>
        <source>its parts are divided wrongly; all of its text was kept</source>
        <translation>die Teile sind falsch getrennt; der ganze Text wurde behalten</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>das Ende fehlt</translation>
    </message>
    <message>
        <source>mails within mails too deep; the innermost are kept as a file</source>
        <translation>zu tief ineinander verschachtelt; das Innerste liegt als Datei bei</translation>
    </message>
    <message>
        <source>too many parts; the rest is kept as a file</source>
        <translation>zu viele Teile; der Rest liegt als Datei bei</translation>
    </message>
    <message>
        <source>too many addresses; the first thousand were read</source>
        <translation>zu viele Adressen; die ersten tausend wurden gelesen</translation>
    </message>
    <message>
        <source>encoded in an unknown way; kept as it is</source>
        <translation>unbekannt kodiert; wie sie ist behalten</translation>
    </message>
    <message>
        <source>its letters are of an unknown charset; they were guessed</source>
        <translation>unbekannter Zeichensatz; die Zeichen wurden erraten</translation>
    </message>
    <message>
        <source>characters that no text can hold were replaced</source>
        <translation>Zeichen, die kein Text enthalten kann, wurden ersetzt</translation>
    </message>
    <message>
        <source>a very long text; the whole of it is kept as a file</source>
        <translation>ein sehr langer Text; ganz liegt er als Datei bei</translation>
    </message>
    <message>
        <source>too large; only its head was read</source>
        <translation>zu groß; nur der Kopf wurde gelesen</translation>
    </message>
    <message>
        <source>kept whole as a file: only Outlook can read it</source>
        <translation>ganz als Datei behalten: Nur Outlook kann sie lesen</translation>
    </message>
    <message>
        <source>winmail.dat kept whole as a file: only Outlook can read it</source>
        <translation>winmail.dat ganz als Datei behalten: Nur Outlook kann sie lesen</translation>
    </message>
    <message>
        <source>encrypted; kept whole as a file</source>
        <translation>verschlüsselt; ganz als Datei behalten</translation>
    </message>
    <message>
        <source>1 new ticket</source>
        <translation>1 neues Ticket</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new tickets</source>
        <translation>
            <numerusform>%Ln neues Ticket</numerusform>
            <numerusform>%Ln neue Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>1 found its ticket</source>
        <translation>1 fand ihr Ticket</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found theirs</source>
        <translation>
            <numerusform>%Ln fand ihr Ticket</numerusform>
            <numerusform>%Ln fanden ihr Ticket</numerusform>
        </translation>
    </message>
    <message>
        <source>1 was logged</source>
        <translation>1 eingetragen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were logged</source>
        <translation>
            <numerusform>%Ln eingetragen</numerusform>
            <numerusform>%Ln eingetragen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 was here already</source>
        <translation>1 war schon da</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were here already</source>
        <translation>
            <numerusform>%Ln war schon da</numerusform>
            <numerusform>%Ln waren schon da</numerusform>
        </translation>
    </message>
    <message>
        <source>1 person added</source>
        <translation>1 Person dazu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people added</source>
        <translation>
            <numerusform>%Ln Person dazu</numerusform>
            <numerusform>%Ln Personen dazu</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail {place} of {file}</source>
        <translation>E-Mail {place} aus {file}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>What they say of you belongs here.</source>
        <translation>Hierher gehört, was über Sie gesagt wird.</translation>
    </message>
    <message>
        <source>Record {score} of {most}</source>
        <translation>{score} von {most} notieren</translation>
    </message>
    <message>
        <source>A reply begins with this figure.</source>
        <translation>Eine Antwort beginnt mit dieser Zahl.</translation>
    </message>
    <message>
        <source>Satisfaction {mean} of {most} ({count})</source>
        <translation>Zufriedenheit {mean} von {most} ({count})</translation>
    </message>
    <message>
        <source>would recommend you: {score} ({meaning})</source>
        <translation>würde Sie empfehlen: {score} ({meaning})</translation>
    </message>
    <message>
        <source>Type a number from {low} to {high}.</source>
        <translation>Geben Sie eine Zahl von {low} bis {high} ein.</translation>
    </message>
    <message>
        <source>in their words</source>
        <translation>in eigenen Worten</translation>
    </message>
    <message>
        <source>Type a day that has been, such as yesterday or 14.11.</source>
        <translation>Geben Sie einen vergangenen Tag ein, etwa gestern oder 14.11.</translation>
    </message>
    <message>
        <source>Choose a score, or type what was said.</source>
        <translation>Wählen Sie eine Bewertung oder geben Sie ein, was gesagt wurde.</translation>
    </message>
    <message>
        <source>Record feedback</source>
        <translation>Rückmeldung notieren</translation>
    </message>
    <message>
        <source>that of the ticket</source>
        <translation>wie beim Ticket</translation>
    </message>
    <message>
        <source>#184, or words of it</source>
        <translation>#184 oder Worte daraus</translation>
    </message>
    <message>
        <source>Choose one of those offered while you type.</source>
        <translation>Wählen Sie etwas von dem, was beim Tippen angeboten wird.</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>keine Bewertung</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>very dissatisfied</source>
        <translation>sehr unzufrieden</translation>
    </message>
    <message>
        <source>very satisfied</source>
        <translation>sehr zufrieden</translation>
    </message>
    <message>
        <source>would not recommend us</source>
        <translation>würde uns nicht empfehlen</translation>
    </message>
    <message>
        <source>certainly would</source>
        <translation>ganz sicher</translation>
    </message>
    <message>
        <source>{score} of {most}, low</source>
        <translation>{score} von {most}, tief</translation>
    </message>
    <message>
        <source>{score} of {most}</source>
        <translation>{score} von {most}</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>zufrieden</translation>
    </message>
    <message>
        <source>dissatisfied</source>
        <translation>unzufrieden</translation>
    </message>
    <message>
        <source>neither satisfied nor dissatisfied</source>
        <translation>weder zufrieden noch unzufrieden</translation>
    </message>
    <message>
        <source>promoter</source>
        <translation>empfiehlt</translation>
    </message>
    <message>
        <source>detractor</source>
        <translation>rät ab</translation>
    </message>
    <message>
        <source>passive</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>{best} of {all} gave 4 or 5</source>
        <translation>{best} von {all} gaben 4 oder 5</translation>
    </message>
    <message>
        <source>1 promoter</source>
        <translation>1 empfiehlt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln promoters</source>
        <translation>
            <numerusform>%Ln empfiehlt</numerusform>
            <numerusform>%Ln empfehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 detractor</source>
        <translation>1 rät ab</translation>
    </message>
    <message numerus="yes">
        <source>%Ln detractors</source>
        <translation>
            <numerusform>%Ln rät ab</numerusform>
            <numerusform>%Ln raten ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passive</source>
        <translation>
            <numerusform>%Ln neutral</numerusform>
            <numerusform>%Ln neutral</numerusform>
        </translation>
    </message>
    <message>
        <source>1 response</source>
        <translation>1 Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln responses</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>This canned reply asks for fields that are not there.</source>
        <translation>Dieser Textbaustein verlangt Felder, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Several apart by commas, the usual one first</source>
        <translation>Mehrere durch Kommas getrennt, die übliche zuerst</translation>
    </message>
    <message>
        <source>Password of the mail server</source>
        <translation>Passwort des E-Mail-Servers</translation>
    </message>
    <message>
        <source>Password of {user} at {host}</source>
        <translation>Passwort von {user} bei {host}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>It is kept in the key ring of your system, never in the file.</source>
        <translation>Es liegt im Schlüsselbund des Systems, nie in der Datei.</translation>
    </message>
    <message>
        <source>It is known until you quit, and never in the file: no key ring of the system was found.</source>
        <translation>Es ist bis zum Beenden bekannt und nie in der Datei: Es fand sich kein Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>{who} wrote on {day}:</source>
        <translation>{who} schrieb am {day}:</translation>
    </message>
    <message>
        <source>This quarter is expected to bring {expected}, four times in five between {low} and {high}.</source>
        <translation>Dieses Quartal bringt voraussichtlich {expected}, in vier von fünf Fällen zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>{won} of it is won already, by {count} deals.</source>
        <translation>Davon sind {won} schon gewonnen, mit {count} Deals.</translation>
    </message>
    <message>
        <source>Of the goal of {target} {missing} must still be won.</source>
        <translation>Vom Ziel von {target} sind noch {missing} zu gewinnen.</translation>
    </message>
    <message>
        <source>Of the goal of {target} {missing} must still be won, which has a chance of {chance}.</source>
        <translation>Vom Ziel von {target} sind noch {missing} zu gewinnen; die Chance dafür ist {chance}.</translation>
    </message>
    <message>
        <source>The goal of {target} is reached.</source>
        <translation>Das Ziel von {target} ist erreicht.</translation>
    </message>
    <message>
        <source>No deal was won in a whole month yet, so only the open deals are counted.</source>
        <translation>Noch in keinem ganzen Monat wurde ein Deal gewonnen, darum zählen nur die offenen Deals.</translation>
    </message>
    <message>
        <source>Learned from {count} months: no more than a guess.</source>
        <translation>Gelernt aus {count} Monaten: nicht mehr als eine Vermutung.</translation>
    </message>
    <message>
        <source>Learned from {count} months, too few to see a trend or a season.</source>
        <translation>Gelernt aus {count} Monaten, zu wenigen für einen Trend oder ein Muster im Jahreslauf.</translation>
    </message>
    <message>
        <source>Learned from {count} months; in many nothing was won, so a single month is a matter of chance, and sums over several say more.</source>
        <translation>Gelernt aus {count} Monaten; in vielen wurde nichts gewonnen, darum hängt ein einzelner Monat vom Zufall ab, und Summen über mehrere sagen mehr.</translation>
    </message>
    <message>
        <source>Learned from {count} months.</source>
        <translation>Gelernt aus {count} Monaten.</translation>
    </message>
    <message>
        <source>A season was found and is counted in.</source>
        <translation>Ein Muster im Jahreslauf wurde gefunden und ist eingerechnet.</translation>
    </message>
    <message>
        <source>No season was found.</source>
        <translation>Ein Muster im Jahreslauf wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>{month} was far out of the usual and counts only in part.</source>
        <translation>{month} lag weit außerhalb des Üblichen und zählt nur zum Teil.</translation>
    </message>
    <message>
        <source>In this month the open deals weigh {share} and the history the rest.</source>
        <translation>In diesem Monat zählen die offenen Deals mit {share}, die Historie mit dem Rest.</translation>
    </message>
    <message>
        <source>Next quarter</source>
        <translation>Nächstes Quartal</translation>
    </message>
    <message>
        <source>Twelve months from now</source>
        <translation>Die nächsten zwölf Monate</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>Won so far</source>
        <translation>Bisher gewonnen</translation>
    </message>
    <message>
        <source>Open deals that are due</source>
        <translation>Offene Deals, die fällig sind</translation>
    </message>
    <message>
        <source>Open deals due in {days}</source>
        <translation>Offen und fällig im {days}</translation>
    </message>
    <message>
        <source>Won and expected by month</source>
        <translation>Gewonnen und erwartet je Monat</translation>
    </message>
    <message>
        <source>columns: won</source>
        <translation>Säulen: gewonnen</translation>
    </message>
    <message>
        <source>Chart of what was won, and of {count} months expected</source>
        <translation>Diagramm des Gewonnenen und von {count} erwarteten Monaten</translation>
    </message>
    <message>
        <source>expected, with its 80% range</source>
        <translation>erwartet, mit Spanne (80 %)</translation>
    </message>
    <message>
        <source>expected by you</source>
        <translation>von Ihnen erwartet</translation>
    </message>
    <message>
        <source>{count} open deals due</source>
        <translation>{count} offene Deals fällig</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Monat für Monat</translation>
    </message>
    <message>
        <source>four of five months end within their range</source>
        <translation>vier von fünf Monaten enden in ihrer Spanne</translation>
    </message>
    <message>
        <source>Expected combines both: what the open deals bring, with what usually came beside them, and what the history tells; from the fourth month on the history alone.</source>
        <translation>„Erwartet“ verbindet beides: was die offenen Deals bringen, mit dem, was üblicherweise dazukam, und was die Historie sagt; ab dem vierten Monat zählt allein die Historie.</translation>
    </message>
    <message>
        <source>How good the forecasts were</source>
        <translation>Wie gut die Prognosen waren</translation>
    </message>
    <message>
        <source>as they were told then</source>
        <translation>wie sie damals lauteten</translation>
    </message>
    <message>
        <source>How good they would have been</source>
        <translation>Wie gut die Prognosen gewesen wären</translation>
    </message>
    <message>
        <source>told anew for the last twelve months, from what was known before each</source>
        <translation>für die letzten zwölf Monate neu berechnet, aus dem, was jeweils vorher bekannt war</translation>
    </message>
    <message>
        <source>There are too few months yet to say which way is the best.</source>
        <translation>Noch sind es zu wenige Monate, um zu sagen, welcher Weg der beste ist.</translation>
    </message>
    <message>
        <source>Nothing was nearer than the same month of the year before, {money} off in a month.</source>
        <translation>Nichts war näher dran als derselbe Monat des Vorjahres, im Monat um {money} daneben.</translation>
    </message>
    <message>
        <source>Nearest: {method}, {money} off in a month, and nearer than the same month of the year before in {better} of {count} months, which is more than luck.</source>
        <translation>Am nächsten dran: {method}, im Monat um {money} daneben und in {better} von {count} Monaten näher als derselbe Monat des Vorjahres; das ist mehr als Zufall.</translation>
    </message>
    <message>
        <source>Nearest: {method}, {money} off in a month, but nearer than the same month of the year before in only {better} of {count} months, which may be luck.</source>
        <translation>Am nächsten dran: {method}, im Monat um {money} daneben, aber nur in {better} von {count} Monaten näher als derselbe Monat des Vorjahres; das kann Zufall sein.</translation>
    </message>
    <message>
        <source>Nearest: {method}, {money} off in a month.</source>
        <translation>Am nächsten dran: {method}, im Monat um {money} daneben.</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Nicht mitgezählt</translation>
    </message>
    <message>
        <source>Open deals past their day</source>
        <translation>Offene Deals, deren Termin vorbei ist</translation>
    </message>
    <message>
        <source>Open deals without a day</source>
        <translation>Offene Deals ohne Termin</translation>
    </message>
    <message>
        <source>Open deals without an exchange rate</source>
        <translation>Offene Deals ohne Wechselkurs</translation>
    </message>
    <message>
        <source>Open deals without an amount</source>
        <translation>Offene Deals ohne Betrag</translation>
    </message>
    <message>
        <source>expected {expected}, four times in five {low} to {high}</source>
        <translation>erwartet {expected}, in vier von fünf Fällen {low} bis {high}</translation>
    </message>
    <message>
        <source>Combined</source>
        <translation>Kombiniert</translation>
    </message>
    <message>
        <source>Your figure</source>
        <translation>Ihre Zahl</translation>
    </message>
    <message>
        <source>Same month last year</source>
        <translation>Gleicher Monat im Vorjahr</translation>
    </message>
    <message>
        <source>{method} · best so far</source>
        <translation>{method} · bisher am besten</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Vorhergesagt von</translation>
    </message>
    <message>
        <source>Error, 1–3 months</source>
        <translation>Fehler, 1–3 Monate</translation>
    </message>
    <message>
        <source>4–12 months</source>
        <translation>4–12 Monate</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Tendenz</translation>
    </message>
    <message>
        <source>In range</source>
        <translation>In der Spanne</translation>
    </message>
    <message>
        <source>Beat last year</source>
        <translation>Besser als Vorjahr</translation>
    </message>
    <message>
        <source>what is won, and what the history and the open deals let expect together; the range holds four of five outcomes</source>
        <translation>was gewonnen ist, und was Historie und offene Deals zusammen erwarten lassen; in der Spanne liegen vier von fünf Ausgängen</translation>
    </message>
    <message>
        <source>plain methods, weighed by how well they told the months known so far; the range is that of their own errors</source>
        <translation>einfache Verfahren, gewichtet danach, wie gut sie die bekannten Monate vorhersagten; die Spanne ist die ihrer eigenen Fehler</translation>
    </message>
    <message>
        <source>sum of amount × chance to win of the deals due then</source>
        <translation>Summe aus Betrag × Chance der dann fälligen Deals</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>mean difference between told and won, up or down ÷ mean month</source>
        <translation>mittlerer Abstand zwischen Vorhersage und Gewonnenem, nach oben oder unten ÷ mittlerer Monat</translation>
    </message>
    <message>
        <source>those without a day or past it</source>
        <translation>jene ohne Termin und jene, deren Termin vorbei ist</translation>
    </message>
    <message>
        <source>{won} of it is won already, by 1 deal.</source>
        <translation>Davon sind {won} schon gewonnen, mit 1 Deal.</translation>
    </message>
    <message>
        <source>Learned from 1 month: no more than a guess.</source>
        <translation>Gelernt aus 1 Monat: nicht mehr als eine Vermutung.</translation>
    </message>
    <message>
        <source>1 open deal due</source>
        <translation>1 offener Deal fällig</translation>
    </message>
    <message>
        <source>What do you expect? ({currency})</source>
        <translation>Was erwarten Sie? ({currency})</translation>
    </message>
    <message>
        <source>Type an amount, such as 12,000.</source>
        <translation>Geben Sie einen Betrag ein, etwa 12.000.</translation>
    </message>
    <message>
        <source>Open the forecast</source>
        <translation>Prognose öffnen</translation>
    </message>
    <message>
        <source>goal {amount}</source>
        <translation>Ziel {amount}</translation>
    </message>
    <message>
        <source>{won} won so far</source>
        <translation>{won} bisher gewonnen</translation>
    </message>
    <message>
        <source>four times in five {low} to {high}</source>
        <translation>in vier von fünf Fällen {low} bis {high}</translation>
    </message>
    <message>
        <source>no month to learn from yet</source>
        <translation>noch kein Monat, aus dem zu lernen wäre</translation>
    </message>
    <message numerus="yes">
        <source>learned from %Ln months</source>
        <translation>
            <numerusform>gelernt aus %Ln Monat</numerusform>
            <numerusform>gelernt aus %Ln Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>learned from 1 month</source>
        <translation>gelernt aus 1 Monat</translation>
    </message>
    <message>
        <source>{chance}&#xa0;% chance to reach the goal</source>
        <translation>{chance}&#xa0;% Chance, das Ziel zu erreichen</translation>
    </message>
    <message>
        <source>{amount} expected</source>
        <translation>{amount} erwartet</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>Erster Kauf</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>a customer</comment>
        <translation>verloren</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>a customer</comment>
        <translation>geblieben</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 Kunde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue after</source>
        <translation>Überfällig nach</translation>
    </message>
    <message>
        <source>Lost after</source>
        <translation>Verloren nach</translation>
    </message>
    <message>
        <source>When is a customer overdue, and when lost?</source>
        <translation>Wann ist ein Kunde überfällig, wann verloren?</translation>
    </message>
    <message>
        <source>So many times as long as they usually go between two purchases. At first 1.5 and 2 are in force.</source>
        <translation>Das Wievielfache des üblichen Abstands zwischen zwei Käufen des Kunden. Anfangs gelten 1,5 und 2.</translation>
    </message>
    <message>
        <source>Type a number, such as 1.5.</source>
        <translation>Geben Sie eine Zahl ein, etwa 1,5.</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>Stand {day}</translation>
    </message>
    <message>
        <source>{kpi}, {days}</source>
        <translation>{kpi}, {days}</translation>
    </message>
    <message>
        <source>All {count} goals are reached or on pace.</source>
        <translation>Alle {count} Ziele sind erreicht oder im Plan.</translation>
    </message>
    <message>
        <source>{well} of {count} goals are reached or on pace.</source>
        <translation>{well} von {count} Zielen sind erreicht oder im Plan.</translation>
    </message>
    <message>
        <source>All {count} goals are behind their pace.</source>
        <translation>Alle {count} Ziele sind im Rückstand.</translation>
    </message>
    <message>
        <source>No goal holds today.</source>
        <translation>Heute gilt kein Ziel.</translation>
    </message>
    <message>
        <source>{name}: {missing} still needed.</source>
        <translation>{name}: {missing} fehlen noch.</translation>
    </message>
    <message>
        <source>{name}: {missing} still needed, {rate} a working day.</source>
        <translation>{name}: {missing} fehlen noch, {rate} je Arbeitstag.</translation>
    </message>
    <message>
        <source>{name}: {missing} still needed, {rate} a week.</source>
        <translation>{name}: {missing} fehlen noch, {rate} je Woche.</translation>
    </message>
    <message>
        <source>{name}: a chance of {chance} to reach it.</source>
        <translation>{name}: eine Chance von {chance}, das Ziel zu erreichen.</translation>
    </message>
    <message>
        <source>{kpi} this month</source>
        <translation>{kpi} im Monat</translation>
    </message>
    <message>
        <source>{kpi} this quarter</source>
        <translation>{kpi} im Quartal</translation>
    </message>
    <message>
        <source>{kpi} this year</source>
        <translation>{kpi} im Jahr</translation>
    </message>
    <message>
        <source>{came} of {target}</source>
        <translation>{came} von {target}</translation>
    </message>
    <message>
        <source>{missing} still needed</source>
        <translation>{missing} fehlen noch</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>too early for a pace</source>
        <translation>zu früh für ein Urteil</translation>
    </message>
    <message>
        <source>{days} behind pace</source>
        <translation>{days} im Rückstand</translation>
    </message>
    <message>
        <source>{days} ahead of pace</source>
        <translation>{days} voraus</translation>
    </message>
    <message>
        <source>{how} Only {passed} of {days} working days have passed: too few for a pace.</source>
        <translation>{how} Erst {passed} von {days} Arbeitstagen sind vergangen: zu wenige für ein Urteil.</translation>
    </message>
    <message>
        <source>{how} The pace goes by working days: {passed} of {days} have passed, so {share} would be even.</source>
        <translation>{how} Der Plan richtet sich nach Arbeitstagen: {passed} von {days} sind vergangen, gleichmäßig wären also {share}.</translation>
    </message>
    <message>
        <source>{how} The pace goes by the year before, when {share} had come by the same day.</source>
        <translation>{how} Der Plan richtet sich nach dem Vorjahr, als bis zum selben Tag {share} gekommen waren.</translation>
    </message>
    <message>
        <source>How they stand</source>
        <translation>Stand der Ziele</translation>
    </message>
    <message>
        <source>in the period that runs</source>
        <translation>im laufenden Zeitraum</translation>
    </message>
    <message>
        <source>The pace goes by the working days of the period, without holidays; what lacks is told as so many of them.</source>
        <translation>Der Plan richtet sich nach den Arbeitstagen des Zeitraums, ohne Feiertage; ein Rückstand zählt in Arbeitstagen.</translation>
    </message>
    <message>
        <source>Where 30 cases or more came in the same period of the year before, the pace goes by what had come by the same day then.</source>
        <translation>Wo im selben Zeitraum des Vorjahres mindestens 30 Fälle kamen, richtet sich der Plan danach, was damals bis zum selben Tag gekommen war.</translation>
    </message>
    <message>
        <source>Before the third working day no pace is told.</source>
        <translation>Vor dem dritten Arbeitstag wird kein Rückstand genannt.</translation>
    </message>
    <message>
        <source>The chance is told from the range in which the forecast expects the period to end.</source>
        <translation>Die Chance ergibt sich aus der Spanne, in der die Prognose das Ende des Zeitraums erwartet.</translation>
    </message>
    <message>
        <source>{kpi} by month</source>
        <translation>{kpi} nach Monat</translation>
    </message>
    <message>
        <source>{kpi} by quarter</source>
        <translation>{kpi} nach Quartal</translation>
    </message>
    <message>
        <source>{kpi} by year</source>
        <translation>{kpi} nach Jahr</translation>
    </message>
    <message>
        <source>reached before: {times}</source>
        <translation>bisher erreicht: {times}</translation>
    </message>
    <message>
        <source>Chart of {kpi} beside its goal, {count} columns</source>
        <translation>Diagramm: {kpi} neben dem Ziel, {count} Säulen</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Goals that are set</source>
        <translation>Gesetzte Ziele</translation>
    </message>
    <message>
        <source>each holds until another takes its place</source>
        <translation>jedes gilt, bis ein anderes an seine Stelle tritt</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Due by now</source>
        <translation>Soll heute</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>Fehlt noch</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Je Woche</translation>
    </message>
    <message>
        <source>A working day</source>
        <translation>Je Arbeitstag</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>what came in the period ÷ its goal; of a goal below ten how many of how many</source>
        <translation>was im Zeitraum kam ÷ Ziel; bei einem Ziel unter zehn wie viele von wie vielen</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>(share that would be even by now − share reached) × working days of the period; even is by working days passed ÷ all, or by last year’s cases by the same day ÷ all, from 30 on</source>
        <translation>(Anteil, der bis heute gleichmäßig wäre − erreichter Anteil) × Arbeitstage des Zeitraums; gleichmäßig heißt vergangene Arbeitstage ÷ alle, oder Fälle des Vorjahres bis zum selben Tag ÷ alle, ab 30 Fällen</translation>
    </message>
    <message>
        <source>Chance to reach the goal</source>
        <translation>Chance, das Ziel zu erreichen</translation>
    </message>
    <message>
        <source>share of outcomes at or above the goal, by what the forecast expects of the period and its range; of won revenue, in the month and quarter that run</source>
        <translation>Anteil der Ausgänge, die das Ziel erreichen, nach dem, was die Prognose vom Zeitraum erwartet, und ihrer Spanne; für gewonnenen Umsatz, im laufenden Monat und Quartal</translation>
    </message>
    <message>
        <source>Pipeline coverage</source>
        <translation>Deckung durch die Pipeline</translation>
    </message>
    <message>
        <source>value of the open deals due from today to the end of the period ÷ (goal − won)</source>
        <translation>Wert der offenen Deals, die von heute bis zum Ende des Zeitraums fällig sind ÷ (Ziel − gewonnen)</translation>
    </message>
    <message>
        <source>That is {share} of the goal of {target}: {state}.</source>
        <translation>Das sind {share} des Ziels von {target}: {state}.</translation>
    </message>
    <message>
        <source>Reaching it has a chance of {chance}.</source>
        <translation>Die Chance, es zu erreichen, ist {chance}.</translation>
    </message>
    <message>
        <source>of {target}</source>
        <translation>von {target}</translation>
    </message>
    <message>
        <source>nothing left to win</source>
        <translation>nichts mehr zu gewinnen</translation>
    </message>
    <message>
        <source>{due} due for {missing}</source>
        <translation>{due} fällig für {missing}</translation>
    </message>
    <message>
        <source>Open deals due in the period</source>
        <translation>Offene Deals, im Zeitraum fällig</translation>
    </message>
    <message>
        <source>what the goal is about</source>
        <translation>was das Ziel zählt</translation>
    </message>
    <message>
        <source>in the period of the goal, so far</source>
        <translation>im Zeitraum des Ziels, bis jetzt</translation>
    </message>
    <message>
        <source>due from today to the end of the period</source>
        <translation>fällig von heute bis zum Ende des Zeitraums</translation>
    </message>
    <message>
        <source>The goal is reached or on pace.</source>
        <translation>Das Ziel ist erreicht oder im Plan.</translation>
    </message>
    <message>
        <source>1 of {count} goals is reached or on pace.</source>
        <translation>1 von {count} Zielen ist erreicht oder im Plan.</translation>
    </message>
    <message>
        <source>The goal is behind its pace.</source>
        <translation>Das Ziel ist im Rückstand.</translation>
    </message>
    <message>
        <source>Reached so far</source>
        <translation>Bisher erreicht</translation>
    </message>
    <message>
        <source>Nothing came in the periods before.</source>
        <translation>In den Zeiträumen davor kam nichts.</translation>
    </message>
    <message>
        <source>On average {mean}, at best {best}.</source>
        <translation>Im Mittel {mean}, höchstens {best}.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>Where leads come from</source>
        <translation>Woher Leads kommen</translation>
    </message>
    <message>
        <source>Days after people were added</source>
        <translation>Tage nach der Aufnahme von Personen</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>Write to all</source>
        <translation>Allen schreiben</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Folder for the drafts</source>
        <translation>Ordner für die Entwürfe</translation>
    </message>
    <message>
        <source>1 activity</source>
        <translation>1 Aktivität</translation>
    </message>
    <message numerus="yes">
        <source>%Ln activities</source>
        <translation>
            <numerusform>%Ln Aktivität</numerusform>
            <numerusform>%Ln Aktivitäten</numerusform>
        </translation>
    </message>
</context>
</TS>
