"""The version, which is that of the npm packages. A release writes it."""

__version__ = "0.0.0"
