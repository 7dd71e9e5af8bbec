package org.demarche.rule;

import java.util.Arrays;
import java.util.Optional;

/** The operators of the profile, loosest first. */
public enum Operator {
  OR("||", 1),
  AND("&&", 2),
  EQUAL("==", 3),
  UNEQUAL("!=", 3),
  LESS("<", 3),
  AT_MOST("<=", 3),
  GREATER(">", 3),
  AT_LEAST(">=", 3),
  PLUS("+", 4),
  MINUS("-", 4),
  TIMES("*", 5);

  private final String symbol;
  private final int strength;

  Operator(String symbol, int strength) {
    this.symbol = symbol;
    this.strength = strength;
  }

  static Optional<Operator> of(String symbol) {
    return Arrays.stream(values()).filter(operator -> operator.symbol.equals(symbol)).findFirst();
  }

  /** As rules write it. */
  public String symbol() {
    return symbol;
  }

  int strength() {
    return strength;
  }

  boolean isArithmetic() {
    return strength >= 4;
  }

  public boolean isLogical() {
    return strength <= 2;
  }

  public boolean isOrdering() {
    return strength == 3 && this != EQUAL && this != UNEQUAL;
  }
}
