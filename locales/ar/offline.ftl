# review: machine-drafted, not yet read by a native speaker
## Without a connection: what the browser kept.

offline-title = ما يعرفه هذا الهاتف عن المدينة
offline-notice = لا يوجد اتصال. هذا ما حفظه متصفحك من دليل المدينة في { $date }. قد تكون المواعيد تغيّرت؛ والاستمارات تحتاج إلى اتصال.
offline-missing = هذه الصفحة تحتاج إلى اتصال. افتحها مرة أخرى عندما يكون لديك اتصال. وحتى ذلك الحين، ابحث فيما حفظه متصفحك:
