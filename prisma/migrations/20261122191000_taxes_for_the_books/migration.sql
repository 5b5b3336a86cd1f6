-- Invoices are brought to the books elsewhere with their tax and compared by their total: what was heard before is given both.
UPDATE crm_records r
SET body = jsonb_set(r.body, '{lines}', (
  SELECT coalesce(jsonb_agg(l.line || jsonb_build_object('taxRate', coalesce(
    (SELECT max(o.tax_rate) FROM order_lines o WHERE o.order_id = r.subject_id AND o.sku = l.line ->> 'sku'), 0)) ORDER BY l.n), '[]')
  FROM jsonb_array_elements(r.body -> 'lines') WITH ORDINALITY AS l (line, n)))
WHERE r.kind = 'order' AND r.body IS NOT NULL;

UPDATE crm_records r
SET body = r.body || jsonb_build_object('payableMinor', i.payable_minor, 'supply', CASE
  WHEN jsonb_path_exists(i.tax_summary, '$.components[*] ? (@.name == "IGST")') THEN 'across'
  WHEN jsonb_path_exists(i.tax_summary, '$.components[*] ? (@.name == "CGST")') THEN 'within' END)
FROM invoices i
WHERE r.kind = 'invoice' AND r.body IS NOT NULL AND i.id = r.subject_id;
