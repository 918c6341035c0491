# review: machine-drafted, not yet read by a native speaker
market-stall-licence-name = بازار بوتكىسى رۇخسىتى
market-stall-licence-summary = بازار زالىدا، ھەپتىلىك بازاردا ياكى كوچىدا تىجارەت قىلىش.
market-stall-licence-synonyms = كوچىدا سېتىش, دۇكان, بازار

market-stall-licence-goods = نېمە ساتماقچىسىز؟
market-stall-licence-place = نەدە؟
market-stall-licence-place-hall = بازار زالىدا
market-stall-licence-place-weekly = ھەپتىلىك بازاردا
market-stall-licence-place-street = كوچىدىكى بېكىتىلگەن جايدا
market-stall-licence-start = قايسى كۈندىن باشلاپ؟
market-stall-licence-metres = بوتكىنىڭ كەڭلىكى قانچە مېتىر؟
market-stall-licence-food = يېمەك-ئىچمەك ساتامسىز؟
market-stall-licence-food-hint = ساتسىڭىز ساغلاملىق ئىسپاتى كېرەك.
market-stall-licence-power = توك كېرەكمۇ؟

market-stall-licence-basis = «ھەق تەلەپ قانۇنى دەستۇرى» 18-ماددا؛ بۇ شەھەرنىڭ بازار قائىدىسى
