"""Code pages are told apart by their letters."""

from pathlib import Path

import pytest

from crm_desktop.interop.csv_encoding import guess_code_page, guess_encoding


def no_words(line: str) -> int:
    return 0


TEXTS = [
    ("cp1250", "Jméno;Příjmení;Firma\nŠárka;Novotná;Café\nLuděk;Dvořák;\nČeněk Příhoda"),
    ("cp1250", "Imię;Nazwisko\nŻaneta;Kamińska\nŚwiętosława;Źrebak\nGrażyna;Wójcik"),
    ("cp1250", "Név;Cím\nKovács Győző;Fő út\nSzűcs Ödön"),
    ("cp1250", "Name,City\nJán Novák,Košice\nMária Kováčová,Žilina"),
    ("cp1250", "Ime,Prezime\nIvan,Horvatić\nŽeljko,Šarić\nĐuro,Đaković"),
    ("iso8859-2", "Jméno;Příjmení;Firma\nŠárka;Novotná;Café\nLuděk;Dvořák;\nŽaneta"),
    ("cp1252", "Name,City\nJürgen von Bülow,München\nSören,Köln\nMößmer"),
    ("cp1252", "Prénom,Nom\nÉloïse,Lefèvre\nÅsa Blåbær Søren,Ñandú"),
    ("cp1252", "Nome,Cidade\nJoão,São Paulo\nConceição,Gonçalves"),
    ("cp1252", "Namn\nÅke Öberg\nHåkan Sjöström"),
    ("cp1252", "a,b\n4,©"),
    ("cp1252", "x\nFrançois’s “café” – 5 €"),
    ("cp1252", "Name\nZoë"),
    ("cp1251", "Имя;Фамилия\nЮрий;Кузьмин\nНаталья;Щербакова"),
    ("cp1251", "Ім'я\nЮлія Ковальчук\nОлексій Їжакевич"),
    ("koi8-r", "Name\nОльга Петрова\nЮрий Иванов"),
    ("cp866", "Имя;Фамилия\nЮрий;Кузьмин\nНаталья;Щербакова"),
    ("cp1253", "Όνομα;Επώνυμο\nΓιώργος;Παπαδόπουλος\nΕλένη;Ιωάννου"),
    ("cp1254", "Ad;Soyad\nAyşe;Yılmaz\nİbrahim;Çağlar\nGöksel;Şahin"),
    ("cp1255", "שם,משפחה\nדוד,כהן\nשרה,לוי"),
    ("cp1256", "الاسم,العائلة\nمحمد,الحسن\nفاطمة,منصور"),
    ("cp1257", "Vārds;Uzvārds\nJānis;Bērziņš\nKristīne;Ozoliņa\nŠķēle"),
    ("cp874", "ชื่อ,นามสกุล\nสมชาย,ใจดี"),
    ("cp932", "名,姓,会社名,メールアドレス\n美咲,山田,株式会社山田\n太郎,佐藤"),
    ("cp932", "Name\n高橋 翔太\n伊藤 さくら"),
    ("euc_jp", "名,姓,会社名,メールアドレス\n美咲,山田,Société Générale\n太郎,佐藤\nООО Ромашка"),
    ("gb18030", "Name\n张伟\n刘洋"),
    ("big5hkscs", "姓名,公司,電話\n陳大文,台北科技有限公司\n林美玲"),
    ("cp949", "이름,회사,전화\n김민수,삼성전자\n이영희"),
    ("mac-roman", "Name,City\nJürgen von Bülow,München\nSören,Köln\nÉloïse Lefèvre"),
]


@pytest.mark.parametrize(("encoding", "text"), TEXTS)
def test_the_text_comes_out_as_it_went_in(encoding: str, text: str) -> None:
    written = text.encode(encoding, "ignore")
    guessed = guess_code_page(written, no_words)
    assert written.decode(guessed, "replace") == written.decode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_known_with_and_without_a_mark(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Name,Ort\r\nJosé,Łódź\r\n".encode(encoding))
    guessed = guess_encoding(path, no_words)
    assert path.read_bytes().decode(guessed) == "Name,Ort\r\nJosé,Łódź\r\n"


def test_one_broken_character_does_not_spoil_a_utf8_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("José Müller\n".encode() * 100 + b"Bj\xf8rn\n")
    assert guess_encoding(path, no_words) == "utf-8"


def test_a_late_character_still_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"plain,text\n" * 200_000 + "José,Müller\n".encode("cp1252"))
    assert guess_encoding(path, no_words) == "cp1252"
