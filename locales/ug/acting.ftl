# review: machine-drafted, not yet read by a native speaker
case-acting = كىم ئۈچۈن
acting-proof-ready = بۇنى تەييار قىلىپ قويۇڭ: { $name }
