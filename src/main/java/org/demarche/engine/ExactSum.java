package org.demarche.engine;

import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.kie.api.runtime.rule.AccumulateFunction;

/** Adds whole numbers up; a sum that is no int stops the run rather than wrap around. */
public final class ExactSum implements AccumulateFunction<ExactSum.Total> {

  /** A sum under way. */
  static final class Total implements Externalizable {
    private long sum;

    @Override
    public void writeExternal(ObjectOutput out) {
      throw new IllegalStateException("Sums are not stored");
    }

    @Override
    public void readExternal(ObjectInput in) {
      throw new IllegalStateException("Sums are not stored");
    }
  }

  @Override
  public Total createContext() {
    return new Total();
  }

  @Override
  public void init(Total total) {
    total.sum = 0;
  }

  @Override
  public void accumulate(Total total, Object value) {
    total.sum += ((Number) value).longValue();
  }

  @Override
  public void reverse(Total total, Object value) {
    total.sum -= ((Number) value).longValue();
  }

  @Override
  public Object getResult(Total total) {
    if (total.sum != (int) total.sum) {
      throw new EngineFailure("the sum " + total.sum + " is too large a number");
    }
    return (int) total.sum;
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Class<?> getResultType() {
    return Integer.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {}

  @Override
  public void readExternal(ObjectInput in) {}
}
