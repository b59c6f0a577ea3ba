from pathlib import Path

import pytest

from crm_desktop.services.places import is_on_network, synced_by

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
server:/export /srv/team nfs4 rw 0 0
//nas/share /media/the\\040office cifs rw 0 0
user@host:/ /mnt/far fuse.sshfs rw 0 0
/dev/sdb1 /srv/team/local ext4 rw 0 0
odd
"""


@pytest.mark.parametrize(
    ("place", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Quay Dental)/crm", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("OneDrive - Quay Dental/Documents", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-a@b.example/My Drive", "Google Drive"),
        ("Library/CloudStorage/Dropbox-Home", "Dropbox"),
        ("Nextcloud/office", "Nextcloud"),
        ("Documents", ""),
        ("Dropbox notes", ""),
        ("my dropboxes/x", ""),
    ],
)
def test_a_folder_of_a_cloud_service_is_known_by_its_name(
    tmp_path: Path, place: str, service: str
) -> None:
    assert synced_by(tmp_path / place) == service


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("/srv/team", True),
        ("/srv/team/a/b", True),
        ("/srv/team/local/a", False),
        ("/srv/teams", False),
        ("/media/the office/crm", True),
        ("/mnt/far/x", True),
        ("/var", False),
    ],
)
def test_a_network_drive_is_known_by_its_mount(place: str, expected: bool) -> None:
    assert is_on_network(Path(place), MOUNTS) is expected
