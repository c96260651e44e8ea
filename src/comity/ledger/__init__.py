"""The ledger: dossiers read and checked, compiled to a store, and viewed at (on, known, recorded)."""
