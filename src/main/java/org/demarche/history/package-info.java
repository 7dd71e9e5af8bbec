/** What a run brought forth: one value of which every view is a function. */
package org.demarche.history;
