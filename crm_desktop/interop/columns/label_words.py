"""Words that say whose a channel is (at work, at home, mobile …), in many languages."""

from functools import lru_cache

from crm_desktop.domain.folding import fold

_WORDS = {
    "work": """
        work business office geschaftlich geschaft dienstlich arbeit beruflich buro firmen
        firma company bureau firmy
        professionnel professionnelle pro travail trabajo oficina laboral negocios empresarial uff
        ufficio lavoro aziendale comercial trabalho profissional werk zakelijk kantoor arbete arbets
        arbejde jobb arbeid kontor sluzbowy sluzbowe sluzbowa praca firmowy firmowe firmowa prace
        pracovni zamestnani kancelar рабочий рабочая рабочее служебный служебная работа раб
        робочий робоча 勤務先 会社 職場 仕事 工作 单位 單位 商务 商務 办公 辦公 公司 직장 회사
        buro εργασία serviciu munkahelyi hivatali posao sluzbeni werkadres businessaddress delovni
    """,
    "home": """
        home private personal privat privates private privater domicile personnel personnelle perso
        casa particular hogar abitazione ab privato residencial pessoal residencia prive thuis huis
        huisadres hem hjem privatadresse domowy domowe domowa dom prywatny prywatna prywatne domaci
        domu soukromy soukroma soukromi byt bydliste домашний домашняя домашнее личный личная дом
        дома дом 自宅 個人 住宅 家庭 私人 住家 个人 家 자택 집 ev σπίτι acasa otthoni kucni
    """,
    "other": """
        other another alternate alternative andere anderer anderes weitere weiterer
        weiteres weiterem
        sonstige sonstiges sonstiger autre autres otro otra otros altro altra altre outro
        outra outros
        ander overig overige annan annat ovrig ovriga anden andet annen inny inna inne jiny
        jina jine
        ostatni dalsi другой другая другое прочее інший その他 其他 其它 기타 diger άλλο
        alt alta egyeb
    """,
    "mobile": """
        mobile mobil cell cellular cellphone mobiltelefon mobilnummer mobiltelefonnummer handy
        handynummer natel portable mobilephone mobilenumber movil celular cellulare telemovel mobiel
        mobieltje mobilen mobiltlf gsm komorka komorkowy komorkowe mobilni мобильный мобильная
        мобильныйтелефон сотовый сотовая моб мобільний 携帯 携帯電話 携帯番号 携帯電話番号 モバイル
        手机 手机号 手机号码 移动电话 手機 手機號碼 行動電話 移動電話 휴대폰 휴대전화
        핸드폰 ceptelefonu ceptel cepno κινητό mobiele mobila mobile mobiltelefonnr mobilnr
        matkapuhelin iphone mobily
    """,
    "fax": """
        fax faxnummer faxnumber telefax faks telecopie telecopieur fax1 факс ファックス
        ファクス 传真 傳真
        팩스 belgegecer φαξ telefaks faxno faxnr
    """,
    "pager": """
        pager beeper radiomessagerie buscapersonas cercapersone semafoon personsokare пейджер
        ポケットベル 寻呼机 呼叫器 recepteurderadiomessagerie bip
    """,
    "main": "main primary haupt hauptnummer haupttelefon principal principale glowny hlavni "
    "основной основная 代表 主要 default hoofd",
    "car": "car auto autotelefon voiture automovil vehiculo carro samochodowy",
}
# Words that say nothing about what stands in the column.
FILLERS = frozenset(
    """
    address addresses adresse adres adress endereco indirizzo direccion adresa адрес dir
    the a an of for my your to in do da de del della di du des la le les l d el los der die
    das dem den
    van het voor op no na nr num pour per por para og och und et y e i and z value wert
    person contact
    contacts lead customer client kontakt kontakte kunde cliente client billing shipping mailing
    invoice rechnungs liefer current primary default number nummer numero numer no tel mitarbeiter
    prospect member subscriber attendee uff organization primarycontact kontaktperson
    """.split()
)  # fmt: skip
CHANNEL_ONLY = frozenset({"mobile", "fax", "pager", "car"})


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    return {fold(word): label for label, words in _WORDS.items() for word in words.split()}


def label_of_word(word: str) -> str:
    """`work`, `home`, `other`, `mobile`, `fax`, `pager`, `main`, `car` or nothing."""
    return _table().get(word, "")


def words_by_length() -> list[tuple[str, str]]:
    """All label words with their labels, the longest first, to be cut off compound names."""
    return sorted(_table().items(), key=lambda item: -len(item[0]))
