# review: machine-drafted, not yet read by a native speaker
startup-grant-name = منحة لبدء مشروع
startup-grant-summary = مال للتكاليف الأولى لمشروع صغير، ولا يُرد.
startup-grant-synonyms = دعم مشروع, منحة, تمويل

startup-grant-business = اسم المشروع أو اسم مؤقت
startup-grant-idea = ماذا سيعمل المشروع؟
startup-grant-idea-hint = ماذا تبيع ولمن، وما الذي أنجزته حتى الآن.
startup-grant-founded = هل تأسس المشروع؟
startup-grant-founded-not-yet = ليس بعد
startup-grant-founded-this-year = منذ أقل من سنة
startup-grant-founded-longer = منذ أكثر من سنة
startup-grant-jobs = كم شخصًا سيعمل فيه في السنة الأولى؟
startup-grant-costs = لماذا تحتاج إلى المال؟
startup-grant-costs-hint = سطر لكل شيء: إيجار، آلة، دورة.
startup-grant-cost = تكلفة
startup-grant-cost-what = لأي شيء؟
startup-grant-cost-amount = يوان
startup-grant-own-money = كم تضع من مالك الخاص باليوان؟

startup-grant-basis = قواعد هذه المدينة لمنح المشاريع
startup-grant-if-new = مشروعك مخطط له أو عمره أقل من سنة
startup-grant-if-half-a-year = مضى عليك في هذه المدينة ستة أشهر أو أكثر
