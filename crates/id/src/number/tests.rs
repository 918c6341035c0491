use super::*;

/// Enough of a generator to make some numbers.
struct Counting(u64);

impl rand_core::TryRng for Counting {
    type Error = std::convert::Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        self.try_next_u64().map(|n| (n >> 32) as u32)
    }
    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Ok(self.0)
    }
    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Self::Error> {
        for byte in out {
            *byte = (self.try_next_u64()? >> 56) as u8;
        }
        Ok(())
    }
}

fn numbers() -> Vec<CaseNumber> {
    let rng = &mut Counting(7);
    (0..200).map(|_| CaseNumber::random(rng)).collect()
}

#[test]
fn a_number_is_read_back_as_people_type_it() {
    for number in numbers() {
        let text = number.to_string();
        assert_eq!(text.len(), 11);
        let arabic =
            |c: char| if c.is_ascii_digit() { char::from_u32(u32::from(c) - 0x30 + 0x660).unwrap() } else { c };
        for typed in [text.clone(), text.replace('-', ""), text.replace('-', " "), text.chars().map(arabic).collect()] {
            assert_eq!(typed.parse(), Ok(number), "{typed}");
        }
        assert_eq!(format!("{text}0").parse::<CaseNumber>(), Err(BadNumber));
        assert_eq!(text[1..].parse::<CaseNumber>(), Err(BadNumber));
    }
    assert_eq!("".parse::<CaseNumber>(), Err(BadNumber));
    assert_eq!("٤82-193-57x".parse::<CaseNumber>(), Err(BadNumber));
}

#[test]
fn one_wrong_digit_and_two_swapped_are_caught() {
    for number in numbers() {
        for at in 0..DIGITS {
            for other in (0..10).filter(|d| *d != number.0[at]) {
                let mut wrong = number;
                wrong.0[at] = other;
                assert_eq!(wrong.to_string().parse::<CaseNumber>(), Err(BadNumber));
            }
            let mut swapped = number;
            swapped.0.swap(at, (at + 1) % DIGITS);
            if at + 1 < DIGITS && swapped != number {
                assert_eq!(swapped.to_string().parse::<CaseNumber>(), Err(BadNumber));
            }
        }
    }
}

#[test]
fn numbers_do_not_follow_one_another() {
    let all = numbers();
    let first: std::collections::BTreeSet<u8> = all.iter().map(|n| n.0[0]).collect();
    assert_eq!(first.len(), 10);
    assert!(all.windows(2).any(|pair| pair[0] > pair[1]) && all.windows(2).any(|pair| pair[0] < pair[1]));
}
