"""CRM Desktop: the whole customer relationship of one person, in one window and one file."""

import os

# Threads of numpy wait for each other by turning round: on a busy machine that costs twenty times
# what they save on matrices as small as ours. It is read when numpy is first loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
