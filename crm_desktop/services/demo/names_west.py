"""Given and family names of the languages written in Latin letters.

`_` stands for a blank inside a name; `Kowalski/Kowalska` is a man's and a woman's form.
"""

# Language: women's given names, men's given names, family names.
NAMES: dict[str, tuple[str, str, str]] = {
    "pt": (
        """Maria Ana Marta Inês Joana Catarina Sofia Beatriz Mariana Carolina Leonor Matilde Rita
        Sara Teresa Helena Isabel Patrícia Sandra Cláudia Susana Carla Paula Cristina Filipa
        Raquel Daniela Diana Margarida Luísa Francisca Vera Mónica Andreia Vanessa Tânia Lúcia
        Fátima Rosa Graça Clara Alice Laura Madalena Bárbara Júlia Constança Benedita Olívia
        Débora Lídia Célia Anabela Conceição Eduarda Gabriela Adriana Íris Bruna Núria""",
        """João José Pedro Miguel Tiago Francisco Rui Luís António Manuel Carlos Paulo Nuno
        Ricardo Diogo Gonçalo André Filipe Hugo Bruno Rodrigo Duarte Tomás Afonso Martim Vasco
        Henrique Bernardo Guilherme Gabriel Rafael Daniel David Jorge Fernando Joaquim Vítor
        Sérgio Mário Álvaro Artur Eduardo Alexandre Simão Salvador Lourenço Xavier Samuel
        Leandro Fábio Renato Hélder Márcio Domingos Armando Raul Jaime Óscar Cristiano Zeferino""",
        """Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes
        Gonçalves Gomes Lopes Marques Alves Almeida Ribeiro Pinto Carvalho Teixeira Moreira
        Correia Mendes Nunes Soares Vieira Monteiro Cardoso Rocha Neves Coelho Cruz Cunha Pires
        Ramos Reis Simões Antunes Matos Fonseca Morais Araújo Machado Barbosa Lourenço Tavares
        Figueiredo Freitas Azevedo Barros Castro Magalhães Melo Henriques Leite Guimarães Faria
        Pacheco Miranda Brito Amaral Campos Macedo Nogueira Valente Vaz Duarte Baptista Andrade
        Guerra Abreu Branco Brandão Queirós Sampaio Torres Viana Borges Pinheiro Esteves Maia
        Leal Serra Moura Assunção Peixoto Quintela Sá_Nogueira Paiva Bastos Seabra Trindade
        Salgado Couto Vilela Rebelo Bessa Lemos Meireles Portela Cerqueira Dantas Frazão Galvão
        Mesquita Noronha Toscano Vasconcelos""",
    ),
    "es": (
        """Lucía María Paula Daniela Carla Sara Carmen Elena Laura Marta Alba Irene Claudia Julia
        Nuria Rocío Pilar Cristina Raquel Beatriz Silvia Patricia Inés Ana Eva Mercedes Teresa
        Rosario Lola Noelia Sonia Mónica Verónica Natalia Ángela Victoria Ainhoa Aitana Begoña
        Consuelo Esther Gloria Itziar Leire Montserrat Yolanda Amparo Olalla Xiana Sabela""",
        """Antonio Manuel José Francisco David Juan Javier Daniel Carlos Jesús Alejandro Miguel
        Rafael Pablo Ángel Sergio Fernando Jorge Luis Alberto Álvaro Diego Adrián Raúl Enrique
        Iván Rubén Óscar Andrés Joaquín Santiago Eduardo Víctor Roberto Jaime Mario Ignacio
        Marcos Alfonso Hugo Gonzalo Nicolás Guillermo Martín Iker Xoán Brais Aitor Jordi Pau""",
        """García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez
        Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres
        Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Morales Suárez Ortega Delgado
        Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo Santos
        Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera Peña
        Flores Cabrera Campos Vega Fuentes Carrasco Reyes Caballero Nieto Aguilar Pascual
        Herrero Santana Lorenzo Montero Hidalgo Giménez Ibáñez Ferrer Durán Santiago Benítez
        Mora Vicente Vargas Arias Carmona Crespo Soto Otero Losada Castiñeira Freire Outeiro
        Barreiro Echeverría Arana Puig Soler Roca""",
    ),
    "en": (
        """Olivia Emma Grace Charlotte Amelia Sophie Lucy Emily Hannah Jessica Kate Rachel Laura
        Rebecca Claire Helen Sarah Alice Eleanor Victoria Louise Fiona Niamh Aoife Siobhán
        Megan Rhiannon Bethan Priya Aisha Naomi Zoe Holly Imogen Rosie Harriet Joanna Samantha
        Natalie Ruth Margaret Frances Isla Freya Heather Kirsty Bridget Maeve Ciara Orla Nora
        Abigail Paige Madison Brooke Chloe Georgia Tamsin Beatrix""",
        """Oliver George Harry Jack Thomas James William Charlie Henry Edward Samuel Daniel
        Matthew Andrew Simon Peter Paul Mark Stephen Richard Robert Graham Owen Rhys Gareth
        Dylan Callum Ewan Angus Fergus Liam Connor Declan Patrick Sean Colm Brendan Ryan Tyler
        Ethan Benjamin Joseph Nathan Adam Luke Toby Rupert Hugh Alistair Duncan Malcolm Raj
        Amir Kofi Marcus Leon Isaac Jonah Felix Theo""",
        """Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans
        Walker White Roberts Green Hall Wood Jackson Clarke Clark Harris Lewis Turner Hill
        Cooper Ward Moore Morris Watson Harrison Morgan Baker Patel Edwards Collins Bennett
        Parker Cook Murphy Kelly Byrne Ryan Walsh O’Brien O’Connor O’Sullivan McCarthy Doyle
        Gallagher Doherty Kennedy Lynch Murray Quinn Finch Pell Ashworth Barlow Carver Dalton
        Ellison Fairfax Garland Hargreaves Ingram Jarvis Kendall Langley Mercer Norwood Oakley
        Prescott Quayle Radcliffe Sheldon Thorne Underwood Vickers Whitaker Yates Campbell
        Stewart Robertson MacDonald Fraser Ross Sinclair Drummond Nair Shah Begum Okafor Mensah
        Bailey Foster Hughes Price Griffiths Llewellyn""",
    ),
    "de": (
        """Anna Lena Katharina Julia Sabine Petra Claudia Susanne Monika Birgit Andrea Stefanie
        Nicole Christina Franziska Johanna Marie Sophie Laura Hannah Lea Mia Emilia Clara
        Charlotte Greta Frieda Ida Ursula Renate Gisela Heike Silke Anja Kerstin Ulrike Martina
        Simone Daniela Jana Nadine Melanie Verena Judith Eva Theresa Paula Lotte Annegret Käthe""",
        """Karl Thomas Michael Andreas Stefan Peter Wolfgang Klaus Jürgen Bernd Frank Martin Uwe
        Ralf Markus Matthias Christian Sebastian Florian Tobias Daniel Alexander Maximilian
        Felix Jonas Lukas Leon Paul Ben Moritz Jan Tim Philipp Simon Fabian Johannes Georg
        Heinrich Friedrich Jörg Dirk Holger Sven Torsten Rainer Günter Helmut Anton Emil Götz""",
        """Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch
        Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann
        Hartmann Lange Schmitt Werner Krause Meier Lehmann Köhler Herrmann König Walter Mayer
        Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich
        Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster
        Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer
        Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel
        Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer""",
    ),
    "fr": (
        """Camille Léa Manon Chloé Emma Julie Marie Sophie Claire Anne Isabelle Nathalie Sylvie
        Catherine Valérie Sandrine Céline Aurélie Émilie Pauline Mathilde Juliette Alice Louise
        Jeanne Margaux Inès Lucie Élodie Hélène Florence Véronique Brigitte Françoise Solène
        Maëlle Clémence Agathe Capucine Charlotte Océane Noémie Anaïs Zoé Gaëlle Yasmine Fatou
        Agnès Odile Marion""",
        """Jean Pierre Michel Philippe Nicolas Thomas Julien Antoine Alexandre Guillaume Maxime
        Romain Vincent Olivier Laurent Christophe Frédéric Stéphane Éric Pascal Thierry
        François Benoît Mathieu Hugo Lucas Louis Gabriel Arthur Jules Raphaël Léo Étienne Rémi
        Sébastien Xavier Cédric Damien Fabien Yves Alain Gérard Bernard Karim Mehdi Loïc Gaël
        Tristan Baptiste Quentin""",
        """Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent
        Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Morel Girard André Lefèvre
        Mercier Dupont Lambert Bonnet François Martinez Legrand Garnier Faure Rousseau Blanc
        Guérin Muller Henry Roussel Nicolas Perrin Morin Mathieu Clément Gauthier Dumont Lopez
        Fontaine Chevalier Robin Masson Sanchez Gérard Nguyen Boyer Denis Lemaire Duval Joly
        Gautier Roger Roche Roy Noël Meyer Lucas Meunier Jean Perez Marchand Dufour Blanchard
        Marie Barbier Brun Dumas Brunet Schmitt Leroux Colin Fernandez Pierre Renard Arnaud
        Rolland Caron Aubert Giraud Leclerc Vidal Bourgeois Renaud Lemoine Picard Gaillard
        Philippe""",
    ),
    "it": (
        """Giulia Francesca Chiara Sara Martina Valentina Alessia Silvia Elisa Federica Laura
        Elena Paola Roberta Anna Maria Lucia Giovanna Caterina Beatrice Ludovica Noemi Ilaria
        Serena Irene Marta Cristina Daniela Simona Teresa""",
        """Marco Andrea Francesco Alessandro Luca Matteo Lorenzo Davide Simone Giuseppe Antonio
        Giovanni Roberto Stefano Paolo Riccardo Federico Gabriele Tommaso Pietro Michele Nicola
        Emanuele Filippo Enrico Claudio Massimo Fabio Daniele Salvatore""",
        """Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo
        Conti De_Luca Costa Giordano Mancini Rizzo Lombardi Moretti Barbieri Fontana Santoro
        Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale
        Lombardo Serra Coppola De_Santis D’Angelo Marchetti Parisi Villa Conte Ferraro Ferri
        Fabbri Bianco Marini Grasso Valentini""",
    ),
    "nl": (
        """Emma Sophie Julia Anna Lotte Sanne Lisa Eva Fleur Femke Anouk Marieke Ingrid Saskia
        Esther Marloes Iris Maud Noor Roos Tess Willemijn Hanneke Jolanda Monique Annemarie
        Liesbeth Karin""",
        """Jan Daan Sem Bram Thijs Lars Ruben Jeroen Pieter Maarten Sander Joost Willem Hendrik
        Koen Wouter Bas Niels Rutger Stijn Floris Gijs Erik Marcel Dennis Arjen Mark Vincent""",
        """de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser Smit Meijer de_Boer
        Mulder de_Groot Bos Vos Peters Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra
        Smits de_Graaf van_der_Meer van_der_Linden Kok Jacobs de_Haan Vermeulen van_den_Heuvel
        van_der_Veen van_den_Broek de_Bruin van_der_Heijden Schouten van_Beek Willems Hoekstra
        Koster""",
    ),
    "sv": (
        """Anna Emma Elsa Karin Eva Maria Kristina Sara Linnea Johanna Ebba Astrid Maja Ingrid
        Frida Sofie Malin Åsa Märta Ylva Tove Saga Agnes Hedvig""",
        """Lars Erik Karl Anders Johan Per Nils Mikael Oskar Axel Gustav Emil Hugo Viktor Fredrik
        Magnus Björn Sven Håkan Åke Måns Jonas Mattias Tomas""",
        """Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson
        Gustafsson Pettersson Jonsson Jansson Hansson Bengtsson Lind Lindberg Lindström
        Lindqvist Berg Bergström Sandberg Nyström Holm Sjöberg Wallin Engström Öberg Åkesson
        Hellström Forsberg Blomqvist""",
    ),
    "da": (
        """Anne Mette Kirsten Hanne Sofie Freja Ida Clara Maren Signe Karen Birgitte Louise
        Camilla Katrine Line Sille Astrid Bodil Rikke""",
        """Peter Jens Lars Søren Niels Mads Rasmus Kasper Mikkel Anders Jørgen Bjørn Frederik Emil
        Magnus Villads Henrik Ole Torben Asger""",
        """Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen
        Petersen Madsen Kristensen Olsen Thomsen Møller Poulsen Knudsen Mortensen Østergaard
        Kjær Bjerregaard Lund Dahl Friis Skov""",
    ),
    "no": (
        """Ingrid Kari Anne Silje Nora Solveig Marit Hilde Astrid Ragnhild Tuva Emilie Sigrid Guro
        Turid Åse Maja Live Thea Berit""",
        """Ola Lars Kjell Bjørn Øyvind Håkon Magnus Sindre Espen Trond Erlend Jakob Henrik Eirik
        Tor Knut Sverre Aksel Odin Gaute""",
        """Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Berg
        Haugen Hagen Eriksen Bakken Solberg Strand Lie Moen Sørlie Østby Fjeld Nygård Aasen Bø
        Hauge""",
    ),
    "fi": (
        """Anna Maria Helena Johanna Kaisa Sanna Päivi Tuula Aino Emilia Venla Outi Riikka Satu
        Elina Minna Hanna Sirpa Iida Aada""",
        """Juha Matti Timo Kari Mikko Antti Jari Jukka Pekka Ville Lauri Eero Heikki Aleksi Janne
        Tuomas Sami Olli Väinö Onni""",
        """Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen
        Lehtonen Lehtinen Saarinen Salminen Heinonen Niemi Heikkilä Kinnunen Salonen Turunen
        Salo Laitinen Tuominen Rantanen Karjalainen Jokinen""",
    ),
    "pl": (
        """Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Magdalena Joanna Monika Zofia
        Zuzanna Julia Aleksandra Natalia Karolina Marta Dorota Beata Iwona Kinga Łucja Hanna
        Weronika""",
        """Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Jakub Adam Łukasz Grzegorz
        Mateusz Wojciech Dariusz Mariusz Rafał Kamil Szymon Bartosz Stanisław Maciej Zbigniew
        Radosław""",
        """Nowak Kowalski/Kowalska Wiśniewski/Wiśniewska Wójcik Kowalczyk Kamiński/Kamińska
        Zieliński/Zielińska Lewandowski/Lewandowska Szymański/Szymańska Woźniak
        Dąbrowski/Dąbrowska Kozłowski/Kozłowska Mazur Jankowski/Jankowska
        Kwiatkowski/Kwiatkowska Krawczyk Piotrowski/Piotrowska Grabowski/Grabowska
        Pawłowski/Pawłowska Michalski/Michalska Król Wieczorek Jabłoński/Jabłońska Wróbel
        Majewski/Majewska Olszewski/Olszewska Stępień Malinowski/Malinowska Górski/Górska
        Sikora Baran Szewczyk""",
    ),
    "tr": (
        """Ayşe Fatma Emine Zeynep Elif Merve Büşra Esra Özlem Selin Gül Hülya Sevgi Defne Ece
        Derya Şule Nazlı İrem Çiğdem Ebru Pınar""",
        """Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Murat Emre Can Burak Kemal Serkan Tolga
        Ömer Yusuf Oğuz Çağlar Şahin Barış Umut Kaan""",
        """Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç
        Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Erdoğan Güneş Tekin Avcı Işık
        Bulut""",
    ),
    "ro": (
        """Maria Elena Ioana Andreea Alexandra Cristina Mihaela Gabriela Daniela Raluca Bianca
        Ștefania Irina Anca Simona Oana""",
        """Andrei Alexandru Mihai Ștefan Ion Vlad Radu Bogdan Cristian Florin Gheorghe Sorin
        Cătălin Răzvan Tudor Ionuț""",
        """Popescu Ionescu Popa Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Munteanu
        Constantin Marin Șerban Lazăr Țurcanu Nistor Dobre Barbu Moldovan Cristea""",
    ),
    "is": (
        """Guðrún Anna Kristín Sigríður Helga Katrín Björk Þóra Hildur Eva Sólveig Ásta""",
        """Jón Sigurður Guðmundur Gunnar Ólafur Einar Kristján Magnús Þór Björn Ragnar Ívar""",
        """Jónsson/Jónsdóttir Sigurðsson/Sigurðardóttir Guðmundsson/Guðmundsdóttir
        Gunnarsson/Gunnarsdóttir Ólafsson/Ólafsdóttir Einarsson/Einarsdóttir
        Magnússon/Magnúsdóttir Þórsson/Þórsdóttir""",
    ),
}
