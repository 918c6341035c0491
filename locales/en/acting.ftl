case-acting = Asked for
acting-proof-ready = Have this ready: { $name }
