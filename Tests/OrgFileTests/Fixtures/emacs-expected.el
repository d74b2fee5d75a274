;;; emacs-expected.el --- What Emacs reads in the fixtures  -*- lexical-binding: t -*-

;; Writes NAME.expected beside every NAME.org of this folder.  To run it, here:
;;
;;     LC_ALL=C.UTF-8 emacs -Q --batch -l emacs-expected.el
;;
;; The files here were made by GNU Emacs 28.2 with its own Org 9.5.5.  Emacs
;; chooses the coding system of each file itself, so CRLF and BOM are gone, and
;; a file of mixed line ends keeps its carriage returns as characters.
;;
;; An expected file is UTF-8, its columns are separated by tabs.  Inside a
;; value, a tab, newline, carriage return and backslash are \t \n \r \\; what is
;; absent is a single -.  A heading is one line:
;;
;;     H level keyword o|c|- title tags C|- A|- CLOSED DEADLINE SCHEDULED CUSTOM_ID LEAD
;;
;; o is an open keyword and c a closed one; the title is without keyword,
;; priority, COMMENT and tags; tags are joined by commas; C is a COMMENT
;; heading, A one tagged ARCHIVE (neither inherited).  Then its log entries,
;; in the order in which they stand: the items of lists in a
;; LOGBOOK drawer of the heading's own section, or right in the section.
;;
;;     L state|note|deadline from to time first-line further-lines
;;
;; Lines are without the item's indentation and the blank lines at the end;
;; further lines are joined by \n.  At last, for every heading, the first
;; paragraph, where the first element of the section is a paragraph, not
;; counting planning, drawers, and lists of nothing but log entries:
;;
;;     T text|-

;;; Code:

(require 'org)
(require 'org-element)

(defconst expected-quoted "\"\\([^\"\n]*\\)\"")

(defconst expected-time
  "\\[\\([0-9]\\{4\\}-[0-9]\\{2\\}-[0-9]\\{2\\}[^]\n]*\\)\\][ \t\r]*\\(?:\\\\\\\\\\)?[ \t\r]*$")

(defconst expected-formats
  (list
   (list "state" (concat "State +" expected-quoted " +from\\(?: +" expected-quoted "\\)? +" expected-time)
         2 1 3)
   (list "note" (concat "Note taken on +" expected-time) nil nil 1)
   (list "deadline" (concat "New deadline from +" expected-quoted " +on +" expected-time) 1 nil 2)
   (list "deadline" (concat "Removed deadline, was +" expected-quoted " +on +" expected-time) 1 nil 2))
  "Kind, pattern (as in `org-log-note-headings'), groups of from, to and time.")

(defun expected-value (value)
  "VALUE as one column."
  (cond ((or (null value) (equal value "")) "-")
        (t (replace-regexp-in-string
            "[\\\t\n\r]"
            (lambda (c) (pcase c ("\\" "\\\\") ("\t" "\\t") ("\n" "\\n") ("\r" "\\r")))
            value t t))))

(defun expected-line (&rest values)
  "Write VALUES as one line."
  (princ (concat (mapconcat #'expected-value values "\t") "\n")))

(defun expected-time (raw)
  "RAW, the inside of a timestamp, as YYYY-MM-DDTHH:MM, or the date alone."
  (pcase-let ((`(,_ ,minute ,hour ,day ,month ,year . ,_) (org-parse-time-string raw t)))
    (concat (format "%04d-%02d-%02d" year month day)
            (if hour (format "T%02d:%02d" hour minute) ""))))

(defun expected-item-lines (item)
  "The lines of ITEM, the first without its bullet, the others without its indentation."
  (save-excursion
    (goto-char (org-element-property :begin item))
    (let* ((column (progn (skip-chars-forward " \t") (current-column)))
           (end (or (org-element-property :contents-end item) (line-end-position)))
           (text (buffer-substring-no-properties
                  (progn (looking-at "\\S-+[ \t]*") (match-end 0)) (max end (line-end-position))))
           (indentation (format "\\` \\{0,%d\\}" (+ column 2)))
           (lines (split-string text "\n")))
      (cons (car lines)
            (mapcar (lambda (line) (replace-regexp-in-string indentation "" line))
                    (reverse (cl-member-if-not #'string-blank-p (reverse (cdr lines)))))))))

(defun expected-log-entry (item)
  "The columns of ITEM when it is a log entry, else nil."
  (let* ((case-fold-search nil)
         (lines (expected-item-lines item))
         (head (car lines)))
    (cl-loop for (kind pattern from to time) in expected-formats
             when (string-match (concat "\\`" pattern) head)
             return (list "L" kind
                          (and from (match-string from head)) (and to (match-string to head))
                          (expected-time (match-string time head))
                          (cadr lines) (string-join (cddr lines) "\n")))))

(defun expected-entries (list)
  "What the items of the plain list LIST are: columns of log entries, or nil."
  (mapcar #'expected-log-entry (org-element-contents list)))

(defun expected-headline (headline)
  "Write what Emacs reads of HEADLINE and its own section."
  (cl-flet ((value (key) (org-element-property key headline))
            (stamp (key) (org-element-property :raw-value (org-element-property key headline))))
    (expected-line "H" (number-to-string (value :level)) (value :todo-keyword)
                   (pcase (value :todo-type) ('todo "o") ('done "c"))
                   (value :raw-value) (string-join (value :tags) ",")
                   (and (value :commentedp) "C") (and (value :archivedp) "A")
                   (stamp :closed) (stamp :deadline) (stamp :scheduled)
                   (value :CUSTOM_ID) (value :LEAD)))
  (let ((section (car (org-element-contents headline))) first)
    (when (eq (org-element-type section) 'section)
      (dolist (element (org-element-contents section))
        (pcase (org-element-type element)
          ((or 'planning 'property-drawer))
          ('drawer
           (when (string-equal-ignore-case (org-element-property :drawer-name element) "LOGBOOK")
             (dolist (inner (org-element-contents element))
               (when (eq (org-element-type inner) 'plain-list)
                 (dolist (entry (expected-entries inner))
                   (when entry (apply #'expected-line entry)))))))
          ('plain-list
           (let ((entries (expected-entries element)))
             (dolist (entry entries) (when entry (apply #'expected-line entry)))
             (when (memq nil entries) (unless first (setq first element)))))
          (_ (unless first (setq first element))))))
    (expected-line "T" (when (eq (org-element-type first) 'paragraph)
                         (replace-regexp-in-string
                          "[\r\n]+\\'" ""
                          (buffer-substring-no-properties
                           (org-element-property :contents-begin first)
                           (org-element-property :contents-end first)))))))

(unless (fboundp 'string-equal-ignore-case)
  (defun string-equal-ignore-case (a b) (eq t (compare-strings a 0 nil b 0 nil t))))

(let ((coding-system-for-write 'utf-8-unix)
      (inhibit-message t)
      (enable-local-variables nil))
  (dolist (file (directory-files (file-name-directory load-file-name) t "\\.org\\'"))
    (with-current-buffer (find-file-noselect file)
      (let ((tree (org-element-parse-buffer)))
        (with-temp-file (concat (file-name-sans-extension file) ".expected")
          (let ((standard-output (current-buffer)))
            (with-current-buffer (find-buffer-visiting file)
              (org-element-map tree 'headline #'expected-headline)))))
      (kill-buffer))))

;;; emacs-expected.el ends here
