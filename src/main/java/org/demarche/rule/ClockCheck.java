package org.demarche.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.demarche.problem.Code;

/** Reports where an expression uses the clock in a way that would be seen a moment too late. */
final class ClockCheck {

  private ClockCheck() {}

  /** What is computed on the clock is seen a moment too late, so that it is compared only. */
  static void compared(Expression.Binary joined, Scope scope) {
    boolean left = Scope.isClock(joined.left(), "now");
    boolean right = Scope.isClock(joined.right(), "now");
    Expression other = left ? joined.right() : joined.left();
    if ((left || right) && !Scope.isMoment(other) && other.type() != Typing.UNKNOWN) {
      scope.report(
          Code.RULE_CLOCK,
          joined.place(),
          "The clock is compared with '"
              + other.text()
              + "', which is no date-time component of a"
              + " fact, so that no moment would be stepped to when it is due. Conclude a status"
              + " with a date-time component, and compare that.");
    }
  }

  /** A condition may compute dates from the clock's day only. */
  static void computed(Expression.Call call, Scope scope) {
    Expression target = call.target();
    boolean shiftsOtherDay = target.type() == LocalDate.class && !Scope.isClock(target, "today");
    boolean readsClock = target.type() == LocalDateTime.class && Scope.isClock(target, "now");
    if (shiftsOtherDay || readsClock) {
      scope.report(
          Code.RULE_CLOCK,
          call.place(),
          "A condition computes dates from the clock's 'today' only. Conclude a status with a"
              + " date-time component instead.");
    }
  }
}
