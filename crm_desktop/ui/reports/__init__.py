"""The screen of reports: figures, charts and tables with the deals behind them."""
