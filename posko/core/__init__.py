"""Settings, time, numbers and reference data: what every other room may lean on."""
