# review: machine-drafted, not yet read by a native speaker
market-stall-licence-name = رخصة كشك في السوق
market-stall-licence-summary = البيع في قاعة السوق أو السوق الأسبوعي أو الشارع.
market-stall-licence-synonyms = بائع متجول, بسطة, كشك

market-stall-licence-goods = ماذا ستبيع؟
market-stall-licence-place = أين؟
market-stall-licence-place-hall = في قاعة السوق
market-stall-licence-place-weekly = في السوق الأسبوعي
market-stall-licence-place-street = في مكان من الشارع
market-stall-licence-start = ابتداءً من أي يوم؟
market-stall-licence-metres = كم عرض الكشك بالمتر؟
market-stall-licence-food = هل تبيع طعامًا أو شرابًا؟
market-stall-licence-food-hint = عندها تلزم شهادة صحية.
market-stall-licence-power = هل تحتاج إلى كهرباء؟

market-stall-licence-basis = القانون المدني، المادة 18؛ قواعد أسواق هذه المدينة
