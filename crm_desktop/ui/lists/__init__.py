"""The windows in which a business keeps its pipelines, products and lists."""
