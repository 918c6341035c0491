# review: machine-drafted, not yet read by a native speaker
residence-registration-help-name = المساعدة في تسجيل الإقامة
residence-registration-help-summary = نخبرك بالأوراق المطلوبة، ونحضّر التسجيل معك، ونعطيك موعدًا.
residence-registration-help-synonyms = تسجيل العنوان, تصريح إقامة, الانتقال إلى هنا

residence-registration-help-since = منذ متى تسكن هنا؟
residence-registration-help-stays = أين تسكن؟
residence-registration-help-stays-own-rent = في مسكن أستأجره
residence-registration-help-stays-employer = في غرفة من صاحب العمل
residence-registration-help-stays-relatives = عند أقارب أو أصدقاء
residence-registration-help-stays-own-home = في بيتي الخاص
residence-registration-help-people = كم شخصًا سيسجّل؟
residence-registration-help-people-hint = معك. والأطفال يُحسبون أيضًا.
residence-registration-help-done = هل ذهبت إلى مكتب التسجيل من قبل؟

residence-registration-help-basis = لائحة تسجيل الأسر، المادة 15: الإقامة ثلاثة أيام أو أكثر
