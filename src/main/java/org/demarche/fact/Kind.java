package org.demarche.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The words of a fact kind: the only source of its help, rendering and schema. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {

  /** Under what people look for it. */
  Topic topic();

  /** What the kind is, as one sentence. */
  String about();

  /**
   * The sentence of one fact. {@code {component}} stands for its value; a part in square brackets
   * is left out when a component in it is empty, unknown or unspecified.
   */
  String sentence();

  /** What stands between the braces of an example that can be pasted into a scenario. */
  String example() default "";

  /**
   * The life that the kind is a state or an ending of, if any. Of one life, a thing is in one state
   * or has come to one ending at a time.
   */
  String life() default "";

  /** How much of it a person wants to see. */
  Show show() default Show.ALWAYS;

  /** Where a kind appears in what people read; JSON always holds all of it. */
  enum Show {
    /** Printed as a turning point. */
    ALWAYS,
    /** Printed when something that is printed follows from it at once, or all is asked for. */
    ROUTINE,
    /** Printed unless something given and printed at its moment is about the same thing. */
    ECHO,
    /** Printed when its value changes, as a band that is crossed, and not when it begins. */
    CROSSING,
    /** Told among where things stand, and not when it begins, since its cause is told. */
    STANDING,
    /** A stepping stone of the rules, such as a deadline: printed only when all is asked for. */
    DETAIL,
    /** A claim, of which there can be many: while it is alleged only, it is folded to a count. */
    CLAIM,
    /** A measure, a number that moves daily: kept as a level and out of the log. */
    LEVEL,
    /** A measure that is judgement: kept inside, and told only when all is asked for. */
    SCORE;

    /** Whether facts of such a kind are kept as levels and out of the log. */
    public boolean isMeasure() {
      return this == LEVEL || this == SCORE;
    }
  }
}
