"""Folders in which a database is not safe: those that other machines write to at the same time."""

import re
from pathlib import Path

NETWORK = "network"

# How each service names its folder, as a pattern for one part of a path in small letters.
_SERVICES = (
    ("Dropbox", re.compile(r"dropbox( \(.+\)|-.+)?")),
    ("OneDrive", re.compile(r"onedrive([ -].+)?")),
    ("iCloud", re.compile(r"icloud ?drive|mobile documents|com~apple~clouddocs")),
    ("Google Drive", re.compile(r"google ?drive(-.+| \(.+\))?|my drive|drivefs")),
    ("Nextcloud", re.compile(r"nextcloud([ -].+)?")),
    ("ownCloud", re.compile(r"owncloud([ -].+)?")),
    ("pCloud", re.compile(r"pcloud ?drive")),
)
_FOREIGN_DISKS = re.compile(
    r"(nfs\d?|cifs|smb\d?|smbfs|afpfs|afs|9p|ncpfs|davfs2?|webdav|sshfs|rclone|gvfsd-fuse|vboxsf)"
)
_MOUNTS = Path("/proc/mounts")


def synced_by(path: Path) -> str:
    """The service that copies this folder elsewhere by its name, `network` for a network drive.

    Best effort, from names and mounts alone: `""` is no promise. The folder need not exist.
    """
    whole = path.expanduser().resolve()
    if str(whole).startswith("\\\\"):
        return NETWORK
    for part in reversed(whole.parts):
        for service, pattern in _SERVICES:
            if pattern.fullmatch(part.lower()):
                return service
    if _is_mac_cloud(whole):
        return "iCloud"
    try:
        mounts = _MOUNTS.read_text("utf-8", "replace")
    except OSError:
        return ""
    return NETWORK if is_on_network(whole, mounts) else ""


def is_on_network(path: Path, mounts: str) -> bool:
    """Whether a path lies on a network drive, by the lines of `/proc/mounts`."""
    nearest, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), fields[1]))
        if path.is_relative_to(point) and len(point.parts) >= nearest:
            nearest, kind = len(point.parts), fields[2]
    return bool(_FOREIGN_DISKS.fullmatch(kind.removeprefix("fuse.")))


def _is_mac_cloud(path: Path) -> bool:
    """Whether macOS keeps the desktop and documents of this home in iCloud."""
    home = Path.home()
    cloud = home / "Library" / "Mobile Documents" / "com~apple~CloudDocs"
    return any(
        path.is_relative_to(home / name) and (cloud / name).exists()
        for name in ("Documents", "Desktop")
    )
