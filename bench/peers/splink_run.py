"""Splink 5 on a generated set, as a practitioner would set it up. Prints one line of JSON a run.

    python splink_run.py contacts.csv --set contacts --settings documented|fastest

u of the identifiers is set by hand: sampled from random pairs it comes out near the match rate, and the field proves nothing.
The threshold is chosen with the truth in hand, which flatters Splink: nobody has that in the field.
"""
import argparse
import json
import logging
import resource
import time
import warnings

import duckdb
import splink
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэё’'"
LATIN = "abvhgdeezzyiiiklmnoprstufkccssxuayeexx"

# What anyone cleans before a first run: case, accents, script, punctuation, plus-tags, the country's prefix, obvious fillers.
CLEAN_CONTACTS = f"""
create table input as
with folded as (
  select *,
    trim(regexp_replace(replace(translate(strip_accents(lower(
      case when given_name <> '' or family_name <> '' then given_name else full_name end)), $c, $l), 'x', 'ks'), '[^a-z ]', '', 'g')) as one,
    trim(regexp_replace(replace(translate(strip_accents(lower(family_name)), $c, $l), 'x', 'ks'), '[^a-z ]', '', 'g')) as two,
    regexp_replace(case when phone <> '' then phone else whatsapp end, '[^0-9]', '', 'g') as digits,
    regexp_replace(lower(trim(email)), '[+][^@]*@', '@') as mail
  from raw),
named as (
  select *, string_split(regexp_replace(one, '^(mr|ms|dr|sr|sra|pan) ', ''), ' ') as parts from folded)
select row_id as unique_id, person_id, linkable,
  nullif(parts[1], '') as given,
  nullif(case when two <> '' then string_split(two, ' ')[-1] when len(parts) > 1 then parts[-1] end, '') as family,
  case when len(digits) >= 8 and not regexp_full_match(right(digits, 7), '0+|1+|9+|4567890') then right(digits, 8) end as phone,
  case when mail like '%_@_%' and split_part(mail, '@', 1) not in ('no', 'none', 'test', 'a', 'noemail', 'nao') then mail end as email,
  nullif(instagram, '') as instagram, nullif(telegram, '') as telegram, nullif(viber, '') as viber,
  nullif(birth_date, '') as dob, nullif(upper(postcode), '') as postcode, nullif(lower(address), '') as address,
  nullif(strip_accents(lower(city)), '') as city, nullif(lower(company), '') as company
from named;
-- A number or mailbox under many first names is a company's.
update input set phone = null where phone in (select phone from input group by phone having count(distinct given) > 8);
update input set email = null where email in (select email from input group by email having count(distinct given) > 8);
"""

CLEAN_PEOPLE = """
create table input as select row_id as unique_id, person_id, person_id as linkable,
  nullif(lower(first_name), '') as given, nullif(lower(surname), '') as family, nullif(dob, '') as dob,
  nullif(upper(postcode), '') as postcode, nullif(lower(city), '') as city, nullif(lower(email), '') as email
from raw
"""


def identifier(column, u, near=None, m=(0.75, 0.05)):
    """An identifier whose u is set by hand; `near` is one level of likeness."""
    levels = [
        cll.NullLevel(column),
        cll.ExactMatchLevel(column).configure(u_probability=u, fix_u_probability=True, m_probability=m[0]),
    ]
    if near is not None:
        levels.append(near.configure(u_probability=u * 20, fix_u_probability=True, m_probability=m[1]))
    rest = 1 - u * (21 if near is not None else 1)
    levels.append(cll.ElseLevel().configure(u_probability=rest, fix_u_probability=True, m_probability=1 - sum(m if near is not None else m[:1])))
    return cl.CustomComparison(comparison_levels=levels, output_column_name=column)


def contact_settings(rows, fastest):
    u = 1e-6
    comparisons = [
        identifier("phone", u, None if fastest else cll.LevenshteinLevel("phone", 1)),
        identifier("email", u, None if fastest else cll.JaroWinklerLevel("email", 0.94)),
        identifier("instagram", u), identifier("telegram", u), identifier("viber", u),
        cl.ForenameSurnameComparison("given", "family", jaro_winkler_thresholds=[0.92, 0.8] if not fastest else [0.9]),
        cl.ExactMatch("dob") if fastest else cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.ExactMatch("postcode"),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
    ]
    rules = [block_on(c) for c in ("phone", "email", "instagram", "telegram", "viber")]
    rules += [block_on("given", "family", "city"), block_on("family", "postcode"), block_on("given", "dob")]
    if not fastest:
        comparisons.append(cl.JaroWinklerAtThresholds("address", [0.92]))
        comparisons.append(cl.ExactMatch("company"))
        rules += [block_on("given", "family"), block_on("given", "postcode"), block_on("family", "company")]
    training = [block_on("phone"), block_on("email"), block_on("family", "postcode")]
    deterministic = ["l.phone = r.phone and l.given = r.given", "l.email = r.email and l.given = r.given"]
    return comparisons, rules, training, deterministic


def people_settings(rows, fastest):
    comparisons = [
        cl.ForenameSurnameComparison("given", "family", jaro_winkler_thresholds=[0.92, 0.8] if not fastest else [0.9]),
        cl.ExactMatch("dob") if fastest else cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.JaroWinklerAtThresholds("postcode", [0.9]) if fastest else cl.LevenshteinAtThresholds("postcode", [1, 2]),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
        identifier("email", 1e-6, cll.JaroWinklerLevel("email", 0.94)),
    ]
    rules = [block_on("email"), block_on("given", "family"), block_on("family", "dob"), block_on("given", "dob"), block_on("postcode", "dob")]
    if not fastest:
        rules += [block_on("family", "postcode"), block_on("given", "postcode"), block_on("substr(given,1,2)", "substr(family,1,3)", "city")]
    return comparisons, rules, [block_on("dob"), block_on("given", "family")], ["l.email = r.email"]


def agreement(con, clusters):
    """Pairwise precision against the person, recall against what is linkable, and their F1, by contingency counts."""
    def pairs(*columns):
        groups = f"select count(*) n from (select unique_id, cluster_id from {clusters}) c join input i using (unique_id) group by {', '.join(columns)}"
        return con.sql(f"select sum(n * (n - 1) / 2) from ({groups})").fetchall()[0][0]

    precision = pairs("cluster_id", "person_id") / max(pairs("cluster_id"), 1)
    recall = pairs("cluster_id", "linkable") / max(pairs("linkable"), 1)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--set", choices=["contacts", "people"], default="contacts")
    parser.add_argument("--settings", choices=["documented", "fastest"], default="documented")
    parser.add_argument("--out", help="write row id and cluster id at the best threshold")
    options = parser.parse_args()
    fastest = options.settings == "fastest"

    start = time.perf_counter()
    con = duckdb.connect()
    con.sql(f"create table raw as select * from read_csv('{options.file}', all_varchar = true, header = true, nullstr = '\\N')")
    if options.set == "contacts":
        con.execute(CLEAN_CONTACTS.replace("$c", "'" + CYRILLIC.replace("'", "''") + "'").replace("$l", f"'{LATIN}'"))
    else:
        con.execute(CLEAN_PEOPLE)
    rows = con.sql("select count(*) from input").fetchall()[0][0]
    comparisons, rules, training, deterministic = (contact_settings if options.set == "contacts" else people_settings)(rows, fastest)

    api = DuckDBAPI(con)
    frame = api.register("input")
    linker = Linker(frame, SettingsCreator(
        link_type="dedupe_only", comparisons=comparisons, blocking_rules_to_generate_predictions=rules,
        retain_matching_columns=False, retain_intermediate_calculation_columns=False))
    linker.training.estimate_probability_two_random_records_match(deterministic, recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6 if fastest else 1e7, seed=1)
    for rule in training:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predictions = linker.inference.predict(threshold_match_probability=0.2)
    linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold_match_probability=0.95)
    seconds = time.perf_counter() - start

    best = None
    curve = []
    for threshold in (0.2, 0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.99, 0.995, 0.999, 0.9999, 0.99999):
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold_match_probability=threshold)
        precision, recall, f1 = agreement(con, clusters.physical_name)
        curve.append([threshold, round(precision, 4), round(recall, 4), round(f1, 4)])
        if best is None or f1 > best[3]:
            best = [threshold, precision, recall, f1]
            if options.out:
                con.execute(f"copy (select unique_id as row_id, cluster_id from {clusters.physical_name}) to '{options.out}' (header)")
    print(json.dumps({
        "peer": "splink", "version": splink.__version__, "set": options.set, "settings": options.settings, "rows": rows,
        "seconds": round(seconds, 2), "peakMb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "threshold": best[0], "precision": round(best[1], 4), "recall": round(best[2], 4), "f1": round(best[3], 4), "curve": curve}))


main()
