"""Everything a person sees: the only room that knows Qt, words things and waits for nobody."""
