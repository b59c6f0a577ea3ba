"""The import screen: match the columns of a file, see what will happen, import, see what did."""
