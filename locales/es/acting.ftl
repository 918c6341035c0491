# review: machine-drafted, not yet read by a native speaker
case-acting = Se pide para
acting-proof-ready = Tenga esto a mano: { $name }
