"""How well foreign files of a folder of samples are read; `python -m tests.samples FOLDER`."""
