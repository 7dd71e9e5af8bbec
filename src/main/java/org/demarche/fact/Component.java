package org.demarche.fact;

import java.lang.annotation.Annotation;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.function.Function;

/** One component of a fact kind: its names, type and the annotations that describe it. */
public final class Component {

  private static final String HUNDREDTHS = "hundredths of a ";

  /** After how many reads a reader is linked. */
  private static final int LINKED_AFTER = 400;

  private final RecordComponent component;
  private final Method accessor;
  private final Lazy<Function<Object, Object>> reader;
  private int reads;
  private final String key;
  private final ComponentType type;
  private final Lazy<Optional<Class<? extends Fact>>> reference;
  private final Lazy<Boolean> identifies;

  Component(RecordComponent component) {
    this.component = component;
    this.accessor = component.getAccessor();
    this.key = Words.kebab(component.getName());
    this.type = ComponentType.of(component.getType());
    this.reference = new Lazy<>(() -> annotation(Ref.class).map(Ref::value));
    this.identifies = new Lazy<>(() -> component.isAnnotationPresent(Key.class));
    this.reader = new Lazy<>(() -> reader(component));
  }

  /**
   * What reads the component, linked as a lambda expression is: a run reads components more often
   * than it does anything else, and a handle that is no constant is called at several times the
   * cost.
   */
  @SuppressWarnings("unchecked")
  private static Function<Object, Object> reader(RecordComponent component) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle accessor = lookup.unreflect(component.getAccessor());
      return (Function<Object, Object>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  accessor,
                  accessor.type().wrap())
              .getTarget()
              .invoke();
    } catch (Throwable unreadable) {
      throw new IllegalStateException("Fact kinds are public: " + component, unreadable);
    }
  }

  /** As rules write it, such as {@code graceHours}. */
  public String name() {
    return component.getName();
  }

  /** As scenarios write it, such as {@code grace-hours}. */
  public String key() {
    return key;
  }

  public ComponentType type() {
    return type;
  }

  /** The Java type: {@code int}, {@code boolean}, an enum, a set, a moment or a text. */
  public Class<?> javaType() {
    return component.getType();
  }

  /** The kind whose ids it holds. */
  public Optional<Class<? extends Fact>> reference() {
    return reference.get();
  }

  /** The value that stands when it is left out, as a scenario would write it. */
  public Optional<String> defaultText() {
    return annotation(Default.class).map(Default::value);
  }

  public Optional<String> unit() {
    return annotation(Unit.class).map(Unit::value);
  }

  /** Whether it is kept in hundredths of what it is told in. */
  public boolean isHundredths() {
    return unit().filter(it -> it.startsWith(HUNDREDTHS)).isPresent();
  }

  /** The unit that people are told it in, in the plural; hundredths are told in ones. */
  public Optional<String> toldUnit() {
    return unit()
        .map(it -> it.startsWith(HUNDREDTHS) ? it.substring(HUNDREDTHS.length()) + "s" : it);
  }

  public Optional<String> about() {
    return annotation(About.class).map(About::value);
  }

  public Optional<Range> range() {
    return annotation(Range.class);
  }

  /** The component that it is to be greater than. */
  public Optional<Above> above() {
    return annotation(Above.class);
  }

  /** Whether it says which fact this is, rather than what is the case with it. */
  public boolean identifies() {
    return identifies.get();
  }

  /** Its value in a fact of its kind. */
  public Object of(Fact fact) {
    if (reads > LINKED_AFTER) {
      return reader.get().apply(fact);
    }
    reads++;
    return called(fact);
  }

  /** Slower than a linked reader, which takes longer to be made than some hundred calls. */
  private Object called(Fact fact) {
    try {
      return accessor.invoke(fact);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("An accessor of a record failed: " + component, impossible);
    }
  }

  /** A moment that lies ahead in a settled fact is one at which the rules settle again. */
  public boolean isMoment() {
    return type == ComponentType.MOMENT;
  }

  /** The same in every process, so that nothing comes out in another order. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }

  private <A extends Annotation> Optional<A> annotation(Class<A> of) {
    return Optional.ofNullable(component.getAnnotation(of));
  }
}
