//! Visits what is inside conditions and expressions.
//!
//! Must not evaluate: `interview::evaluate` does.

use super::walk::{Names, Seen};
use super::{Condition, Expression};

/// The conditions and expressions directly inside a condition.
fn in_condition<'f>(condition: &'f Condition, see: &mut dyn FnMut(Seen<'f>)) {
    use Condition as C;
    match condition {
        C::AtLeast(left, right) | C::Below(left, right) => {
            see(Seen::Value(left));
            see(Seen::Value(right));
        }
        C::All(all) | C::Any(all) => all.iter().for_each(|one| see(Seen::When(one))),
        C::Not(one) | C::Possibly(one) => see(Seen::When(one)),
        C::NotKnown(value) => see(Seen::Value(value)),
        C::Fact(id) => see(Seen::Name(Names::Fact, id.id())),
        C::Is(id, _) | C::In(id, _) | C::Has(id, _) | C::Yes(id) | C::Asks(id) => {
            see(Seen::Name(Names::Question, id.id()));
        }
        C::Always | C::Never | C::Local => {}
    }
}

/// The conditions and expressions directly inside an expression.
pub(crate) fn in_expression<'f>(expression: &'f Expression, see: &mut dyn FnMut(Seen<'f>)) {
    use Expression as E;
    match expression {
        E::Answer(id) => see(Seen::Name(Names::Question, id.id())),
        E::Quantity(id) => see(Seen::Name(Names::Quantity, id.id())),
        E::Figure(id) => see(Seen::Name(Names::Figure, *id)),
        E::FigureOn(id, day) | E::Aspect(id, _, day) => {
            see(Seen::Name(Names::Figure, *id));
            see(Seen::Value(day));
        }
        E::SumMonths(id, from, count) => {
            see(Seen::Name(Names::Figure, *id));
            see(Seen::Value(from));
            see(Seen::Value(count));
        }
        E::Case(cases) => {
            for (when, value) in cases {
                see(Seen::When(when));
                see(Seen::Value(value));
            }
        }
        E::Ladder(of, rows) => {
            see(Seen::Value(of));
            for (threshold, value) in rows {
                see(Seen::Value(threshold));
                see(Seen::Value(value));
            }
        }
        E::First(all) | E::Sum(all) | E::Product(all) | E::Min(all) | E::Max(all) => {
            all.iter().for_each(|one| see(Seen::Value(one)));
        }
        E::MonthOf(one) | E::EndOfMonth(one) | E::MinimumMonths(one) | E::YearlyTax(one) => {
            see(Seen::Value(one));
        }
        E::AddDays(a, b)
        | E::AddWorkingDays(a, b)
        | E::AddMonths(a, b)
        | E::MonthsBetween(a, b)
        | E::DaysBetween(a, b)
        | E::Minus(a, b)
        | E::RetirementMonth(a, b)
        | E::SeveranceMonths(a, b) => {
            see(Seen::Value(a));
            see(Seen::Value(b));
        }
        E::Today | E::Whole(_) | E::Decimal(_) | E::On(_) => {}
    }
}

/// Visits a condition or expression and all inside it, outermost first.
pub(crate) fn inside<'f>(seen: Seen<'f>, see: &mut dyn FnMut(Seen<'f>)) {
    see(seen);
    match seen {
        Seen::When(condition) => in_condition(condition, &mut |one| inside(one, see)),
        Seen::Value(expression) => in_expression(expression, &mut |one| inside(one, see)),
        Seen::Name(..) | Seen::Words(_) => {}
    }
}
