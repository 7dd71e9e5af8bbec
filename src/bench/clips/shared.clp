; The twelve rules of SharedRules, as CLIPS writes them: conclusions rest on their conditions by
; 'logical', as insertLogical has it. Moments are whole minutes.
(defglobal ?*grace* = 0 ?*window* = 0)

(deftemplate now (slot t))
(deftemplate ceasefire (slot id) (slot between) (slot starts) (slot open) (slot ends))
(deftemplate extension (slot ceasefire) (slot at) (slot ends))
(deftemplate violation (slot id) (slot ceasefire) (slot weight) (slot refuted))
(deftemplate violation-adjudicated (slot violation) (slot outcome))
(deftemplate ceasefire-over (slot ceasefire))
(deftemplate ceasefire-rejected (slot ceasefire) (slot at))
(deftemplate talks-status (slot between) (slot state))

(deftemplate ceasefire-term (slot ceasefire) (slot ends))
(deftemplate ceasefire-grace (slot ceasefire) (slot term-ends) (slot ends))
(deftemplate current-term (slot ceasefire) (slot between) (slot ends) (slot grace-ends))
(deftemplate extension-window (slot ceasefire) (slot opens) (slot ends))
(deftemplate ceasefire-pending (slot ceasefire))
(deftemplate ceasefire-in-force (slot ceasefire) (slot ends))
(deftemplate ceasefire-lapsed (slot ceasefire) (slot since))
(deftemplate ceasefire-taken-effect (slot ceasefire) (slot starts))
(deftemplate violation-weight (slot violation) (slot points))

(defrule term-ends
  (logical (ceasefire (id ?c) (open no) (ends ?e)))
  => (assert (ceasefire-term (ceasefire ?c) (ends ?e))))

(defrule grace
  (logical (ceasefire-term (ceasefire ?c) (ends ?e)))
  => (assert (ceasefire-grace (ceasefire ?c) (term-ends ?e) (ends (+ ?e ?*grace*)))))

(defrule extended
  (logical (ceasefire-grace (ceasefire ?c) (ends ?g))
           (extension (ceasefire ?c) (at ?a&:(<= ?a ?g)) (ends ?e)))
  => (assert (ceasefire-term (ceasefire ?c) (ends ?e))))

(defrule current
  (logical (ceasefire (id ?c) (between ?b))
           (ceasefire-term (ceasefire ?c) (ends ?e))
           (not (ceasefire-term (ceasefire ?c) (ends ?later&:(> ?later ?e))))
           (ceasefire-grace (ceasefire ?c) (term-ends ?e) (ends ?g))
           (not (ceasefire-over (ceasefire ?c))))
  => (assert (current-term (ceasefire ?c) (between ?b) (ends ?e) (grace-ends ?g))))

(defrule window
  (logical (current-term (ceasefire ?c) (ends ?e)))
  => (assert (extension-window (ceasefire ?c) (opens (- ?e ?*window*)) (ends ?e))))

(defrule pending
  (logical (now (t ?t))
           (ceasefire (id ?c) (starts ?s&:(> ?s ?t)))
           (not (ceasefire-over (ceasefire ?c))))
  => (assert (ceasefire-pending (ceasefire ?c))))

(defrule in-force
  (logical (now (t ?t))
           (ceasefire (id ?c) (starts ?s&:(<= ?s ?t)))
           (current-term (ceasefire ?c) (ends ?e&:(> ?e ?t))))
  => (assert (ceasefire-in-force (ceasefire ?c) (ends ?e))))

(defrule open-in-force
  (logical (now (t ?t))
           (ceasefire (id ?c) (open yes) (starts ?s&:(<= ?s ?t)) (ends ?e))
           (not (ceasefire-over (ceasefire ?c))))
  => (assert (ceasefire-in-force (ceasefire ?c) (ends ?e))))

(defrule lapses
  (logical (now (t ?t))
           (current-term (ceasefire ?c) (ends ?e&:(<= ?e ?t)) (grace-ends ?g&:(> ?g ?t))))
  => (assert (ceasefire-lapsed (ceasefire ?c) (since ?e))))

(defrule stays-lapsed
  (logical (now (t ?t))
           (current-term (ceasefire ?c) (between ?b) (ends ?e) (grace-ends ?g&:(<= ?g ?t)))
           (not (talks-status (between ?b) (state open))))
  => (assert (ceasefire-lapsed (ceasefire ?c) (since ?e))))

(defrule takes-effect
  (logical (now (t ?t))
           (ceasefire (id ?c) (starts ?s&:(<= ?s ?t)))
           (not (ceasefire-rejected (ceasefire ?c) (at ?a&:(<= ?a ?s)))))
  => (assert (ceasefire-taken-effect (ceasefire ?c) (starts ?s))))

(defrule weight
  (logical (violation (id ?v) (weight ?w) (refuted no))
           (not (violation-adjudicated (violation ?v) (outcome refuted))))
  => (assert (violation-weight (violation ?v) (points ?w))))

(deffunction settle (?t)
  (do-for-fact ((?n now)) TRUE (retract ?n))
  (assert (now (t ?t)))
  (run))

(deffunction tell (?t)
  (do-for-all-facts ((?f ceasefire-term)) TRUE
    (printout t "= " ?t " ceasefire-term " ?f:ceasefire " " ?f:ends crlf))
  (do-for-all-facts ((?f ceasefire-grace)) TRUE
    (printout t "= " ?t " ceasefire-grace " ?f:ceasefire " " ?f:term-ends " " ?f:ends crlf))
  (do-for-all-facts ((?f current-term)) TRUE
    (printout t "= " ?t " current-term " ?f:ceasefire " " ?f:ends " " ?f:grace-ends crlf))
  (do-for-all-facts ((?f extension-window)) TRUE
    (printout t "= " ?t " extension-window " ?f:ceasefire " " ?f:opens " " ?f:ends crlf))
  (do-for-all-facts ((?f ceasefire-pending)) TRUE
    (printout t "= " ?t " ceasefire-pending " ?f:ceasefire crlf))
  (do-for-all-facts ((?f ceasefire-in-force)) TRUE
    (printout t "= " ?t " ceasefire-in-force " ?f:ceasefire " " ?f:ends crlf))
  (do-for-all-facts ((?f ceasefire-lapsed)) TRUE
    (printout t "= " ?t " ceasefire-lapsed " ?f:ceasefire " " ?f:since crlf))
  (do-for-all-facts ((?f ceasefire-taken-effect)) TRUE
    (printout t "= " ?t " ceasefire-taken-effect " ?f:ceasefire " " ?f:starts crlf))
  (do-for-all-facts ((?f violation-weight)) TRUE
    (printout t "= " ?t " violation-weight " ?f:violation " " ?f:points crlf)))
