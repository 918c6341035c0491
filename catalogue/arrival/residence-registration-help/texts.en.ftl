residence-registration-help-name = Help with residence registration
residence-registration-help-summary = We tell you which papers you need, prepare the registration with you, and give you an appointment.
residence-registration-help-synonyms = register my address, live here, residence permit, moving in

residence-registration-help-since = Since when do you live here?
residence-registration-help-stays = Where do you stay?
residence-registration-help-stays-own-rent = In a place I rent
residence-registration-help-stays-employer = In a room from my employer
residence-registration-help-stays-relatives = With relatives or friends
residence-registration-help-stays-own-home = In my own home
residence-registration-help-people = How many people will register?
residence-registration-help-people-hint = With you. Children count too.
residence-registration-help-done = Have you been to the registration office already?

residence-registration-help-basis = Household Registration Regulations, article 15: stays of three days or more
