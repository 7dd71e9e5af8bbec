package org.demarche.scenario;

import org.demarche.problem.Place;

/**
 * A change of a rule that no case can notice, since the changed rule means the same.
 *
 * @param subject the rule's name, or the kind of policy
 * @param change as {@code demarche mutate} tells it
 * @param reason why it means the same
 */
public record Equivalent(String subject, String change, String reason, Place place) {}
