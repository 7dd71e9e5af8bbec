package org.demarche.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The whole numbers a component may hold; both bounds are allowed. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
  int min();

  int max();

  /** Whether the word "unknown" is allowed too; it is held as 0. */
  boolean unknown() default false;
}
