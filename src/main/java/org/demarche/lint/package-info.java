/** What is doubtful in rules and scenarios that can be read: warnings, each a pure function. */
package org.demarche.lint;
