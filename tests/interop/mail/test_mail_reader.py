"""Mails of every program and in every state give their text, people and files."""

import base64
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.files import safe_name
from crm_desktop.domain.mail import Mail, MailAddress
from crm_desktop.interop.mail.reader import LARGEST_MAIL, OUTLOOK_MARK, read_mail
from tests.samples.email import score

DATA = Path(__file__).parents[2] / "data" / "mail"
SAMPLES = sorted(
    path.read_bytes() for path in DATA.iterdir() if path.name not in {"SOURCES.md", "expected.json"}
)
PIECES = [
    b"\r",
    b"\n\n",
    b'"',
    b"=?utf-8?q?",
    b"--",
    b"<",
    b"\0",
    b"\x1b$B",
    b"\xed\xa0\x80",
    b"begin ",
]


def mail_of(*lines: str | bytes, end: bytes = b"\r\n") -> Mail:
    return read_mail(end.join(x if isinstance(x, bytes) else x.encode() for x in lines))


def body_of(content: bytes, kind: str = "text/plain", encoding: str = "8bit") -> str:
    head = f"Content-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n"
    return read_mail(head.encode() + content).body


def mixed(*parts: str, kind: str = "mixed") -> Mail:
    inner = "\n".join(f"--b\n{part}" for part in parts)
    return read_mail(f"Content-Type: multipart/{kind}; boundary=b\n\n{inner}\n--b--\n".encode())


def test_the_samples_are_read_as_other_parsers_agree() -> None:
    _, right, total, failures = score(DATA)
    assert failures == []
    assert right == total > 200


@given(content=st.binary(max_size=400))
def test_any_bytes_give_a_mail(content: bytes) -> None:
    assert_is_sound(read_mail(content))


@given(
    sample=st.sampled_from(SAMPLES),
    cut=st.floats(0, 1),
    length=st.integers(0, 60),
    put=st.one_of(st.binary(max_size=20), st.sampled_from(PIECES)),
)
def test_damaged_samples_give_a_mail(sample: bytes, cut: float, length: int, put: bytes) -> None:
    at = int(cut * len(sample))
    assert_is_sound(read_mail(sample[:at] + put + sample[at + length :]))


def assert_is_sound(mail: Mail) -> None:
    """Nothing in it that no text may hold, no line break in a line, no name that is a path."""
    people = (*mail.sender, *mail.recipients, *mail.cc, *mail.reply_to)
    lines = [mail.subject, mail.message_id, mail.in_reply_to, *mail.references]
    lines += [text for one in people for text in one]
    assert not any("\n" in line or "\r" in line for line in lines)
    for text in (*lines, mail.body):
        text.encode()  # fails where there is half a character
        assert "\0" not in text
    for file in mail.files:
        assert file.name == safe_name(file.name)


def test_a_plain_mail_gives_all_its_fields() -> None:
    mail = mail_of(
        "From: Ada Lovelace <ada@example.org>",
        'To: "Doe, John" <john@example.org>, team@example.org (The Team)',
        "Cc: friends: a@b.org, B <b@b.org>;",
        "Reply-To: <reply@example.org>",
        "Subject: Re: [#184] Broken pump",
        "Date: Tue, 3 Mar 2026 10:15:30 +0100",
        "Message-ID: <one@example.org>",
        "In-Reply-To: <zero@example.org>",
        "References: <first@example.org>",
        "\t<zero@example.org>",
        "",
        "It leaks.",
    )
    assert mail.sender == (MailAddress("Ada Lovelace", "ada@example.org"),)
    assert mail.recipients == (
        MailAddress("Doe, John", "john@example.org"),
        MailAddress("The Team", "team@example.org"),
    )
    assert mail.cc == (MailAddress("", "a@b.org"), MailAddress("B", "b@b.org"))
    assert mail.reply_to == (MailAddress("", "reply@example.org"),)
    assert (mail.subject, mail.ticket_number) == ("Re: [#184] Broken pump", 184)
    assert mail.date == 1_772_529_330_000
    assert (mail.message_id, mail.in_reply_to) == ("one@example.org", "zero@example.org")
    assert mail.references == ("first@example.org", "zero@example.org")
    assert (mail.body, mail.files, mail.problems) == ("It leaks.", (), ())


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_line_ends_of_every_system_are_read(end: bytes) -> None:
    mail = mail_of("Subject: a", " b", "To: x@y.org", "", "one", "two", end=end)
    assert (mail.subject, mail.body) == ("a b", "one\ntwo")
    assert mail.recipients == (MailAddress("", "x@y.org"),)


@pytest.mark.parametrize(
    ("value", "subject"),
    [
        ("=?utf-8?B?R3LDvMOfZQ==?=", "Grüße"),
        ("=?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus?= =?utf-8?q?_K=C3=B6ln?=", "Grüße aus Köln"),
        ("=?utf-8?B?R3LDvMOfZQ?=", "Grüße"),
        ("=?utf-8?q?Gr=C3?= =?utf-8?q?=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?Q?in two words?= x", "in two words x"),
        ("Re:=?iso-8859-1?q?Gr=FC=DFe?=!", "Re:Grüße!"),
        ("=?unknown?q?Gr=FC=DFe?=", "Grüße"),
        ("=?windows-1251?B?z/Do4uXy?=", "Привет"),
        ("=?iso-2022-jp?B?GyRCJUYlOSVIGyhC?=", "テスト"),
        ("=?gb2312?B?xOO6ww==?=", "你好"),
        ("=?utf-8*de?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?q?a=0D=0ABcc:_x@y.org?=", "a Bcc: x@y.org"),
        ("=?utf-8?q?never ended", "=?utf-8?q?never ended"),
        (b"Gr\xfc\xdfe aus K\xf6ln", "Grüße aus Köln"),
        (b"Gr\xc3\xbc\xc3\x9fe", "Grüße"),
        (b"\x82\xb1\x82\xf1\x82\xc9\x82\xbf\x82\xcd", "こんにちは"),
    ],
)
def test_subjects_are_decoded_in_every_form(value: str | bytes, subject: str) -> None:
    raw = value if isinstance(value, bytes) else value.encode()
    mail = mail_of(b"Subject: " + raw, "", "x")
    assert (mail.subject, mail.recipients) == (subject, ())


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ("", []),
        ("undisclosed-recipients:;", []),
        ("Ada <ada@b.org", [("Ada", "ada@b.org")]),
        ("<<ada@b.org>>", [("", "ada@b.org")]),
        (
            "Lovelace, Ada <ada@b.org>; bob@b.org",
            [("Lovelace, Ada", "ada@b.org"), ("", "bob@b.org")],
        ),
        ("=?utf-8?q?M=C3=BCller=2C?= Jo <j@b.org>", [("Müller, Jo", "j@b.org")]),
        ('"=?utf-8?q?M=C3=BCller?=" <j@b.org>', [("Müller", "j@b.org")]),
        ('"Ada \\"the\\" L" <ada@b.org>', [('Ada "the" L', "ada@b.org")]),
        ("ada@b.org <other@b.org>", [("ada@b.org", "other@b.org")]),
        ("<a@b.org> <c@d.org>", [("", "a@b.org"), ("", "c@d.org")]),
        ("Pete(a \\) chap) <pete(his)@b.org>", [("Pete", "pete@b.org")]),
        ("<@x.org,@y.org:ada@b.org>", [("", "ada@b.org")]),
        ("mailto:ada@b.org", [("", "ada@b.org")]),
        ("Nobody", [("Nobody", "")]),
        ('"open <ada@b.org>', [("open", "ada@b.org")]),
    ],
)
def test_addresses_are_read_as_people_write_them(value: str, people: list[tuple[str, str]]) -> None:
    assert [tuple(one) for one in mail_of(f"To: {value}", "", "x").recipients] == people


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("Thu, 01 Jan 1970 00:00:01 GMT", 1000),
        ("1 Jan 70 01:00 +0100 (CET)", 0),
        ("Thu Jan  1 00:00:02 1970", 2000),
        ("Wed, 31 Dec 1969 19:00:03 EST", 3000),
        ("1970-01-01T00:00:04.5Z", 4000),
        ("01 jan 1970 12:00:05 AM", 5000),
        ("Thu, 01 Jan 1970 00.00.06 -0000", 6000),
        ("yesterday", None),
        ("32 Jan 1970 00:00:00", None),
        ("Thu, 1 Jan 1970 00:00:t", None),
    ],
)
def test_dates_are_read_in_every_form(value: str, date: int | None) -> None:
    mail = mail_of(f"Date: {value}", "", "x")
    assert mail.date == date
    assert ("bad-date" in mail.problems) == (date is None)


@pytest.mark.parametrize(
    ("content", "charset", "body"),
    [
        (b"K\xf6ln", "iso-8859-1", "Köln"),
        (b"\x84K\xf6ln\x93", "iso-8859-1", "„Köln“"),
        ("Köln".encode(), "iso-8859-1", "Köln"),
        ("Köln am Rhein".encode("cp1252"), "utf-8", "Köln am Rhein"),
        ("Köln".encode("utf-16"), "utf-16", "Köln"),
        ("Привет, как дела?".encode("koi8-r"), "", "Привет, как дела?"),
        ("こんにちは、田中さん".encode("euc_jp"), "", "こんにちは、田中さん"),
        ("①は㈱です".encode("cp932"), "shift_jis", "①は㈱です"),
        ("メールを簡単に".encode("iso2022_jp"), "", "メールを簡単に"),
        (b"\x1b$B-!\x1b(B", "iso-2022-jp", "①"),
        ("你好，谢谢".encode("gb18030"), "gb2312", "你好，谢谢"),
        ("안녕하세요".encode("cp949"), "ks_c_5601-1987", "안녕하세요"),
        (b"K+APY-ln", "utf-7", "Köln"),
        (b"plain", "hex", "plain"),
        (b"plain", "unicode_escape", "plain"),
    ],
)
def test_bodies_are_decoded_whatever_is_declared(content: bytes, charset: str, body: str) -> None:
    kind = f"text/plain; charset={charset}" if charset else "text/plain"
    assert body_of(content, kind) == body


@pytest.mark.parametrize(
    ("encoding", "content", "body"),
    [
        ("quoted-printable", b"K=C3=\n=B6ln =3D=zz", "Köln ==zz"),
        ("BASE64", b"S8O2\r\nbG4", "Köln"),
        ("base64", b"S8O2!bG4=S8O2bG4=", "KölnKöln"),
        ('"base64"', b"S8O2bG4=", "Köln"),
        ("x-uuencode", b"begin 644 x\n%2\\.V;&X\n`\nend\n", "Köln"),
        ("8 bit", b"K\xc3\xb6ln", "Köln"),
        ("rot13", b"K\xc3\xb6ln", "Köln"),
    ],
)
def test_bodies_are_unpacked(encoding: str, content: bytes, body: str) -> None:
    assert body_of(content, "text/plain; charset=utf-8", encoding) == body


def test_of_alternatives_the_plain_one_is_read() -> None:
    plain, page = "Content-Type: text/plain\n\nplain", "Content-Type: text/html\n\n<p>page"
    mail = mixed(plain, page, kind="alternative")
    assert (mail.body, mail.has_html, mail.files) == ("plain", True, ())
    assert mixed("\n", page, kind="alternative").body == "page"
    long_page = f"{page} {'with much more to say ' * 40}"
    assert mixed(plain, long_page, kind="alternative").body.startswith("page with much")


def test_parts_that_are_no_text_become_files() -> None:
    mail = mixed(
        "\nfirst",
        'Content-Type: image/png; name="../x.png"\nContent-Transfer-Encoding: base64\n\niVBORw0K',
        "Content-Type: text/plain\nContent-Disposition: attachment; filename=con.txt\n\nnote",
        "Content-Type: message/rfc822\n\nSubject: inner/one\n\ninside",
        "Content-Type: application/pdf\n\n%PDF",
        "Content-Type: text/html\n\n<b>last</b>",
    )
    assert mail.body == "first\n\nlast"
    assert [(file.name, file.media_type) for file in mail.files] == [
        ("x.png", "image/png"),
        ("_con.txt", "text/plain"),
        ("inner-one.eml", "message/rfc822"),
        ("part-4.pdf", "application/pdf"),
    ]
    assert mail.files[0].content == b"\x89PNG\r\n"
    assert read_mail(mail.files[2].content).body == "inside"


@pytest.mark.parametrize(
    ("parameter", "name"),
    [
        ("filename*=utf-8''%C3%9Cbersicht.pdf", "Übersicht.pdf"),
        ("filename*0*=utf-8''%C3%9Cber; filename*1=sicht; filename*2*=%2Epdf", "Übersicht.pdf"),
        ("filename*1=sicht.pdf; filename*0=Uber", "Ubersicht.pdf"),
        ('filename="=?utf-8?q?=C3=9Cber?= =?utf-8?q?sicht.pdf?="', "Übersicht.pdf"),
        ("filename==?utf-8?B?w5xiZXIucGRm?=", "Über.pdf"),
        ("filename=with blanks (1).pdf", "with blanks (1).pdf"),
        ('filename="C:\\temp\\a.pdf"', "a.pdf"),
        ('filename="a\\"b.pdf"', "a_b.pdf"),
        (";; filename=a.pdf", "a.pdf"),
        ("filename=.bashrc", "bashrc"),
        ('filename="a\u202efdp.exe"', "a_fdp.exe"),
    ],
)
def test_names_of_files_are_read_and_safe(parameter: str, name: str) -> None:
    mail = mixed(f"Content-Type: image/png\nContent-Disposition: attachment; {parameter}\n\nx")
    assert [file.name for file in mail.files] == [name]


def test_files_written_into_the_text_are_taken_out() -> None:
    mail = mail_of("Subject: x", "", "before", "begin 644 a.txt", "#0V%T", "`", "end", "after")
    assert mail.body == "before\nafter"
    assert [(file.name, file.content) for file in mail.files] == [("a.txt", b"Cat")]
    assert mail_of("", "begin 644 a.txt", "no such lines").body.startswith("begin 644")


def test_flowed_lines_are_joined() -> None:
    text = b"one \ntwo\n>> three \n>> four\n> five\n -- x\n-- \nme"
    joined = "one two\n>> three four\n> five\n-- x\n--\nme"
    assert body_of(text, "text/plain; format=flowed") == joined
    assert body_of(b"ab \ncd", "text/plain; format=flowed; delsp=yes") == "abcd"


@pytest.mark.parametrize(
    "content",
    [
        b"Content-Type: multipart/mixed; boundary=a\n\n--b\nContent-Type: text/plain\n\nin\n--b--",
        b"Content-Type: multipart/mixed\n\n--b\nContent-Type: text/plain\n\nin\n--b--",
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nin",
        b"Content-Type: multipart/mixed\n\nin",
        b"\n \nContent-Type: text/plain\n\nin",
        b"From me@b.org Mon Jan  1 00:00:00 2024\nSubject: x\n\nin",
        b"Subject: x\n\n\nin\n\n",
        b"Subject: x\nno field at all\nTo: x@y.org\n\nin",
        b"in",
        b"\xef\xbb\xbfSubject: x\n\nin",
    ],
)
def test_broken_mails_keep_their_text(content: bytes) -> None:
    assert read_mail(content).body == "in"


def test_a_part_encoded_as_a_whole_is_opened() -> None:
    inner = base64.b64encode(b"--b\n\ntext\n--b\nContent-Type: image/png\n\nx\n--b--\n").decode()
    head = "Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n"
    mail = read_mail((head + inner).encode())
    assert (mail.body, len(mail.files)) == ("text", 1)


def test_what_is_hardly_text_is_kept_as_a_file_too() -> None:
    mail = mail_of("Subject: x", "", b"\x00\x01\x02\x03text")
    assert mail.body == "text"
    assert [file.content for file in mail.files] == [b"\x00\x01\x02\x03text"]
    assert mail.problems == ("odd-characters",)


def test_what_outlook_alone_can_read_is_kept_whole_and_told() -> None:
    content = OUTLOOK_MARK + bytes(100)
    mail = read_mail(content, "Angebot.msg")
    assert [(file.name, file.content) for file in mail.files] == [("Angebot.msg", content)]
    assert mail.problems == ("outlook-message",)
    winmail = mixed("\ntext", "Content-Type: application/ms-tnef; name=winmail.dat\n\n\x78\x9f")
    assert [file.name for file in winmail.files] == ["winmail.dat"]
    assert winmail.problems == ("outlook-winmail",)


def test_of_a_mail_too_large_the_head_is_read() -> None:
    mail = read_mail(b"Subject: x\n\n" + bytes(LARGEST_MAIL))
    assert (mail.subject, mail.body, mail.problems) == ("x", "", ("mail-too-large",))


def test_what_is_too_deep_or_too_many_stays_in_one_piece() -> None:
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(40))
    mail = read_mail(deep.encode() + b"\ninnermost")
    assert mail.files[0].content.endswith(b"innermost")
    assert "too-deep" in mail.problems
    many = mixed(*["Content-Type: image/png\n\nx"] * 600)
    assert many.files[-1].content.count(b"image/png") == 100
    assert many.problems == ("too-many-parts",)


def test_ids_are_found_in_what_stands_around_them() -> None:
    mail = mail_of(
        "Message-ID: bare@b.org", "In-Reply-To: Your mail of today <a@b.org> (c)", "", ""
    )
    assert (mail.message_id, mail.in_reply_to) == ("bare@b.org", "a@b.org")
    folded = mail_of("Message-ID:", " <long", " er@b.org>", "In-Reply-To: no id here", "", "")
    assert (folded.message_id, folded.in_reply_to) == ("longer@b.org", "")
