use super::*;

#[test]
fn the_nearest_binding_wins_and_a_district_before_the_town() {
    let bind = |what, subject: &str, area: &str, point: &str| Binding {
        what,
        subject: subject.into(),
        area: area.into(),
        point: PointId::named(point),
    };
    let all = Bindings::new(vec![
        bind(What::Door, "work", "", "job-centre"),
        bind(What::Procedure, "wages", "", "labour"),
        bind(What::Procedure, "wages", "North", "labour-north"),
    ]);
    let check = |wanted: &[(What, &str)], area, point: Option<&str>| {
        assert_eq!(all.find(wanted, area), point.map(PointId::named));
    };
    let wages = [(What::Procedure, "wages"), (What::Door, "work")];
    check(&wages, None, Some("labour"));
    check(&wages, Some("North"), Some("labour-north"));
    check(&wages, Some("South"), Some("labour"));
    check(&[(What::Procedure, "other"), (What::Door, "work")], Some("North"), Some("job-centre"));
    check(&[(What::Procedure, "other")], None, None);
    assert_eq!(all.areas(&wages), ["North"]);
    assert!(all.is_bound(&wages) && !all.is_bound(&[(What::Door, "home")]));
}
