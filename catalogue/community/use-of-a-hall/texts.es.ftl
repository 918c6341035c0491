# review: machine-drafted, not yet read by a native speaker
use-of-a-hall-name = Uso de una sala
use-of-a-hall-summary = Una sala de la ciudad para una reunión, una clase, una fiesta o deporte.
use-of-a-hall-synonyms = alquilar una sala, salón, local para reuniones

use-of-a-hall-hall = ¿Qué sala?
use-of-a-hall-hall-hint = Si no lo sabe, escriba en qué parte de la ciudad.
use-of-a-hall-what = ¿Qué tipo de acto es?
use-of-a-hall-what-hint = Pocas palabras: boda, tarde de ajedrez, clase de baile.
use-of-a-hall-day = ¿Qué día?
use-of-a-hall-from = ¿Desde qué hora?
use-of-a-hall-until = ¿Hasta qué hora?
use-of-a-hall-people = ¿Cuántas personas irán?
use-of-a-hall-open-to-all = ¿Puede ir todo el mundo?
use-of-a-hall-food = ¿Habrá comida?
use-of-a-hall-equipment = ¿Qué necesita allí? (opcional)
use-of-a-hall-equipment-hint = Sillas, mesas, una pantalla, una cocina.
