"""The whole product on one machine: start, deploy, fill with demo data, serve, stop."""
