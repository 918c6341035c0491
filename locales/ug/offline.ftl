# review: machine-drafted, not yet read by a native speaker
## Without a connection: what the browser kept.

offline-title = بۇ تېلېفوندا ساقلانغان شەھەر ئۇچۇرلىرى
offline-notice = تور يوق. بۇ توركۆرگۈڭىز { $date } كۈنى ساقلىغان شەھەر مۇلازىمەت ئۇچۇرلىرى. ئىش ۋاقتى ئۆزگەرگەن بولۇشى مۇمكىن؛ جەدۋەل تولدۇرۇشقا تور كېرەك.
offline-missing = بۇ بەتكە تور كېرەك. تور بولغاندا قايتا ئېچىڭ. ھازىرچە توركۆرگۈڭىز ساقلىغان ئۇچۇرلاردىن ئىزدىسىڭىز بولىدۇ:
