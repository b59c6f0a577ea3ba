"""Mails made to hurt are read in little time, and what is too much is said to be."""

import time

import pytest

from crm_desktop.domain.quoting import new_text
from crm_desktop.interop.mail.reader import read_mail

HEAD = b"From: a@b.org\nSubject: x\n"
MIXED = HEAD + b"Content-Type: multipart/mixed; boundary=x\n\n"
HTML = HEAD + b"Content-Type: text/html\n\n"
PLAIN = HEAD + b"\n"
PARTS = b"--x\nContent-Type: image/png\n\nx\n"
ADDRESSES = b", ".join(b'"User %d" <u%d@example.org>' % (n, n) for n in range(20_000))
NESTED = b"".join(
    b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)
)

BOMBS = {
    "parts": MIXED + PARTS * 100_000 + b"--x--",
    "empty parts": MIXED + b"--x\n\n" * 200_000,
    "addresses": b"To: " + ADDRESSES + b"\n\nbody",
    "nested mails": HEAD + b"Content-Type: message/rfc822\n\n" * 3000 + b"x",
    "nested parts": HEAD + NESTED + b"\nx",
    "nested, one boundary": HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 3000,
    "nested, no boundary": HEAD + b"Content-Type: multipart/mixed; boundary=q\n\n--b\n" * 3000,
    "rules": MIXED + (b"--" + b"a" * 198 + b"\n") * 10_000,
    "blank rule": MIXED + b"--a" + b" " * 1_000_000,
    "fields": b"X: y\n" * 200_000 + b"\nbody",
    "long field": b"Subject: " + b"a" * 5_000_000 + b"\n\nx",
    "folds": b"Subject: a\n" + b" b\n" * 200_000 + b"\nx",
    "words never ended": b"Subject: " + b"=?utf-8?q? " * 200_000 + b"\n\nx",
    "words": b"Subject: " + b"=?utf-8?q?a?= " * 200_000 + b"\n\nx",
    "words in words": b"Subject: " + b"=?" * 500_000 + b"?=\n\nx",
    "words in names": b"To: " + b"=?utf-8?q? " * 100_000 + b"?= <a@b>\n\nx",
    "quotes": b"To: " + b'"\\' * 500_000 + b"\n\nx",
    "escaped quotes": b"To: " + b'\\"' * 500_000 + b"\n\nx",
    "brackets": b"To: " + b"(" * 500_000 + b"\n\nx",
    "closed brackets": b"To: " + b"(" * 200_000 + b")" * 200_000 + b"\n\nx",
    "angles": b"To: " + b"<" * 500_000 + b"\n\nx",
    "people without commas": b"To: " + b"<a@b>" * 100_000 + b"\n\nx",
    "commas": b"To: " + b"a," * 500_000 + b"\n\nx",
    "at signs": b"To: " + b"a@" * 500_000 + b"\n\nx",
    "comments in angles": b"To: <" + b"(" * 100_000 + b"a@b>\n\nx",
    "blanks": b"To: a" + b" " * 900_000 + b"b@c\n\nx",
    "references": b"References: " + b"<a@b>" * 200_000 + b"\n\nx",
    "open references": b"References: " + b"<" * 500_000 + b"\n\nx",
    "comments in ids": b"Message-ID: <" + b"(" * 900 + b"@b>\n\nx",
    "parameters": b"Content-Type: text/plain" + b"; a=b" * 200_000 + b"\n\nx",
    "sections": b"Content-Type: text/plain; " + b"a*0*=" * 200_000 + b"\n\nx",
    "open parameter": b'Content-Type: text/plain; x="' + b'\\"' * 200_000 + b"\n\nx",
    "blanks in parameters": b"Content-Type: text/plain; " + b" " * 200_000 + b"\n\nx",
    "comments in parameters": b"Content-Type: (" + b"(" * 200_000 + b"\n\nx",
    "figures in dates": b"Date: " + b"1 " * 200_000 + b"\n\nx",
    "declarations": HTML + b"<!" * 500_000,
    "comments": HTML + b"<!--" * 500_000,
    "open tags": HTML + b"<a " * 500_000,
    "open attributes": HTML + b'<a x="' * 200_000,
    "odd attributes": HTML + b"<a x='>" * 100_000 + b'"',
    "styles": HTML + b"<style>" * 100_000,
    "scripts": HTML + b"<script></script>" * 100_000,
    "quoted quotes": HTML + b"<blockquote>" * 100_000 + b"x",
    "ampersands": HTML + b"&" * 1_000_000,
    "endless number": HTML + b"&#" + b"9" * 1_000_000 + b";",
    "numbers": HTML + b"&#999999" * 100_000,
    "blanks in tags": HTML + (b"<a " + b" " * 19_000 + b"'>") * 100,
    "quotes in tags": HTML + (b"<img " + b'a="' * 6000 + b">") * 50,
    "long attributes": HTML + (b"<img " + b"a" * 19_000 + b">") * 50,
    "hard blanks": HTML + b"&nbsp;" * 300_000,
    "paragraphs": HTML + b"<p>x" * 60_000,
    "lines of code": HTML + b"<pre>" + b"\n" * 1_000_000,
    "signs": HTML + b"<" * 200_000,
    "ends": HTML + b"</" * 500_000,
    "charset far away": HTML + b"<meta " * 500 + b" " * 3000,
    "lines": PLAIN + b"x\n" * 2_000_000,
    "eight bits": PLAIN + b"\xe4" * 3_000_000,
    "controls": PLAIN + b"\x01" * 1_000_000,
    "zeros": PLAIN + b"\x00" * 1_000_000,
    "pieces of base64": HEAD + b"Content-Transfer-Encoding: base64\n\n" + b"A=" * 300_000,
    "odd base64": HEAD + b"Content-Transfer-Encoding: base64\n\n" + b"AAAA!\n" * 200_000,
    "soft breaks": HEAD + b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=\n" * 1_000_000,
    "begins": PLAIN + b"begin 644 a\n" * 100_000,
    "begins within": PLAIN + (b"begin 644 a\n" + b"#AAAA\n" * 10) * 20_000,
    "small files": PLAIN + b"begin 644 a\n#AAAA\n`\nend\n" * 50_000,
    "flowed": HEAD + b"Content-Type: text/plain; format=flowed\n\n" + b"a \n" * 400_000,
    "utf-7": HEAD + b"Content-Type: text/plain; charset=utf-7\n\n" + b"+AGEAYgBj" * 200_000,
    "escapes": HEAD + b"Content-Type: text/plain; charset=iso-2022-jp\n\n" + b"\x1b$B" * 500_000,
    "punycode": HEAD + b"Content-Type: text/plain; charset=punycode\n\n" + b"a-" + b"9" * 99_999,
    "returns": b"\r" * 1_000_000,
    "blank lines": b" \n" * 500_000 + b"a: b\n\n",
    "junk lines": b"a: b\n" + b"junk\na: b\n" * 50_000,
    "white lines": b"a: b\n" + b" \n" * 300_000,
    "one line": b"x" * 5_000_000,
    "quoted lines": PLAIN + b"On 1.1.2020 10:00 a wrote:\nx\n" * 9000,
    "half attributions": PLAIN + b"On 1.1.2020 10:00 a@b.org\n" * 19_000,
    "pages": MIXED + (b"--x\nContent-Type: text/html\n\n" + b"<p>x" * 1000 + b"\n") * 90,
    "pieces": MIXED + (b"--x\n\n" + b"\xe4x\xfc" * 3000 + b"\n") * 40,
    "mails": MIXED
    + (b"--x\nContent-Type: message/rfc822\n\nSubject: " + b"=?utf-8?q?a?= " * 3000 + b"\n") * 60,
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=list(BOMBS))
@pytest.mark.timeout(20)
def test_a_bomb_goes_off_quietly(bomb: bytes) -> None:
    begun = time.process_time()
    mail = read_mail(bomb)
    new, quoted = new_text(mail.body)
    assert time.process_time() - begun < 3
    assert len(new) + len(quoted) == len(mail.body) <= 1_000_000
    assert len(mail.files) <= 1002
    assert len(mail.recipients) <= 1000
