"""People who are in every demo business that has room for them: those of the pictures."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One of the cast; without a company they work for themselves."""

    given: str
    family: str
    calls: str  # "Ms" or "Mr"
    title: str = ""
    company: str = ""
    industry: str = ""
    country: str = ""
    shown: str = ""  # where it is not given and family name
    latin: str = ""  # for addresses, where the name has a script of its own


CAST = (
    Part("Marta", "Oliveira", "Ms", "Owner", "Oliveira Tiles", "Tiles and ceramics", "PT"),
    Part("Ana", "Reyes", "Ms", "Associate", "Reyes Law", "Law", "ES"),
    Part("Karl", "Weiß", "Mr", "Einkauf", "Weiß GmbH", "Furniture", "DE"),
    Part("Ivo", "Marin", "Mr", "Manager", "Marin Yachts", "Boats", "PT"),
    Part("Sofie", "Lind", "Ms"),
    Part("محمد", "علي", "Mr", "Owner", "Souk & Co", "Textiles", "MA", "محمد علي", "mohamed ali"),
    Part("Lena", "Koch", "Ms", "Inhaberin", "Koch Optik", "Optics", "DE"),
    Part("Owen", "Pell", "Mr", "Founder", "Pell Brewing", "Brewing", "GB"),
    Part("Priya", "Nair", "Ms", "Marketing lead", "Lighthouse", "Software", "GB"),
    Part(
        "伟",
        "李",
        "Mr",
        "Director",
        "Nanhai Imports",
        "Shipping and logistics",
        "CN",
        "李伟",
        "wei li",
    ),
    Part("Tomas", "Berg", "Mr", "Owner", "Berg Cycles", "Cycling and sport", "SE"),
    Part("Inês", "Duarte", "Ms", "Office manager", "Quay Dental", "Dental and medical", "PT"),
    Part("George", "Finch", "Mr", "Partner", "Finch & Sons", "Consulting", "GB"),
    Part("Noor", "Haddad", "Ms"),
)
