"""Domains that tell nothing of who works with whom."""

# Where a great many people have their mail, so that it says nothing of who works with whom.
FREE_MAIL = frozenset(
    (
        "gmail.com googlemail.com yahoo.com yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.co.uk "
        "yahoo.co.jp yahoo.co.in yahoo.com.br ymail.com rocketmail.com hotmail.com hotmail.de "
        "hotmail.fr hotmail.it hotmail.es hotmail.co.uk outlook.com outlook.de outlook.fr "
        "live.com live.de live.fr live.nl live.co.uk msn.com icloud.com me.com mac.com aol.com "
        "aol.de aim.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de freenet.de t-online.de "
        "arcor.de mail.de posteo.de mailbox.org online.de email.de vodafone.de 1und1.de "
        "mail.com email.com usa.com proton.me protonmail.com protonmail.ch pm.me tutanota.com "
        "tutanota.de tuta.io zoho.com fastmail.com fastmail.fm hey.com hushmail.com yandex.ru "
        "yandex.com ya.ru mail.ru bk.ru list.ru inbox.ru rambler.ru ukr.net i.ua wp.pl o2.pl "
        "onet.pl interia.pl gazeta.pl seznam.cz centrum.cz email.cz azet.sk zoznam.sk "
        "freemail.hu citromail.hu abv.bg libero.it virgilio.it alice.it tin.it tiscali.it "
        "fastwebnet.it orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr "
        "btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk "
        "comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net "
        "earthlink.net juno.com optonline.net rogers.com shaw.ca sympatico.ca telus.net "
        "bigpond.com optusnet.com.au telstra.com xtra.co.nz ziggo.nl kpnmail.nl planet.nl "
        "home.nl hetnet.nl xs4all.nl skynet.be telenet.be proximus.be bluewin.ch hispeed.ch "
        "sunrise.ch chello.at aon.at telia.com spray.se bredband.net online.no jubii.dk "
        "mail.dk luukku.com suomi24.fi kolumbus.fi terra.com.br uol.com.br bol.com.br ig.com.br "
        "globo.com hotmail.com.br terra.es telefonica.net sapo.pt clix.pt qq.com 163.com "
        "126.com sina.com sohu.com foxmail.com yeah.net naver.com daum.net hanmail.net "
        "nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp nifty.com rediffmail.com "
        "indiatimes.com walla.co.il walla.com otenet.gr mynet.com windowslive.com"
    ).split()
)
