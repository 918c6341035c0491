social-security-card-name = Social-security card
social-security-card-summary = A first card, a new card for a lost one, or the change of a card from another town.
social-security-card-synonyms = social insurance card, security number

social-security-card-kind = What do you need?
social-security-card-kind-first = My first card
social-security-card-kind-lost = A new card, the old one is lost or broken
social-security-card-kind-move = A card of this town instead of another town’s
social-security-card-from-town-hint = Only if the old card is from another town.
social-security-card-employer = Where do you work? (optional)
social-security-card-employer-hint = With work, your employer has to insure you; the card is yours in either case.
social-security-card-collect = How will you get the card?
social-security-card-collect-counter = I collect it at the counter
social-security-card-collect-post = By post to my address

social-security-card-basis = Social Insurance Law, article 58; Rules for the Social Security Card (2011)
social-security-card-if-needed = You have no card of this town, or lost it
