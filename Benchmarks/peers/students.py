"""Writes a students file of invented people: students.py ROWS [narrow|wide] > students.csv.

As it is, 830,000 rows are 110 MB; narrow has names, grade and school, wide every column, with guardians and goals.
"""
import sys

GIVEN = ["Ana", "Bilal", "Chloé", "Diego", "Ewa", "Farid", "Grace", "Hùng", "Ines", "José", "Kofi", "Lena"]
FAMILY = ["Abara", "Brandt", "Castañeda", "Dlamini", "Engström", "Fofanah", "García", "Hoang", "Ivanova"]
CODES = ["arts", "arts.music", "arts.design", "agriculture", "arts.film"]
WIDE = (
    "external_id,given_name,family_name,email,birth_date,grade,cohort,site,region,household,teacher_name,teacher_email,"
    + "".join(f"guardian{n}_{part}," for n in (1, 2) for part in "id name relationship email phone language may_receive".split())
    + "languages,modes,goals,needs,offers,availability,consent_on,consent_until,consent_by,notes")


def note(i):
    return '"likes chess, ""go"""' if i % 10 == 0 else ""


def narrow(i):
    return f"S{i:07d},{GIVEN[i % 12]},{FAMILY[i // 12 % 9]},{i % 12 + 1},site{i % 40}"


def usual(i):
    return (f"S{i:07d},{GIVEN[i % 12]},{FAMILY[i // 12 % 9]},s{i}@students.example.org,20{8 + i % 9:02d}-0{1 + i % 9}-1{i % 10},"
            f"{i % 12 + 1},site{i % 40},en;es,stem.computing;arts,mon-16:00,{note(i)}")


def wide(i):
    """Two students a household, with the same mother; every second one has a father, too."""
    family, home = FAMILY[i // 24 % 9], i // 2
    phone = f"+1 555 {home // 10000 % 1000:03d} {home % 10000:04d}"
    mother = f"G{home:07d},Marta {family},mother,m{home}@families.example.org,{phone},es,yes"
    father = f",Luis {family},father,f{i}@families.example.org,{phone},es,yes" if i % 2 else ",,,,,,"
    return (f"S{i:07d},{GIVEN[i % 12]}{i // 216},{family},s{i}@students.example.org,20{8 + i % 9:02d}-0{1 + i % 9}-1{i % 10},"
            f"{i % 12 + 1},2026,site{i % 40},North,h{home},Rosa {FAMILY[i % 2000 % 9]},t{i % 2000}@schools.example.org,{mother},{father},"
            f"en;es,in_person;video,{CODES[i % 5]},,,mon 16:00-18:00,2026-08-20,2027-07-31,mother,{note(i)}")


KINDS = {
    "narrow": ("external_id,given_name,family_name,grade,school", narrow),
    "usual": ("external_id,given_name,family_name,email,birth_date,grade,site,languages,goals,availability,notes", usual),
    "wide": (WIDE, wide),
}
header, row = KINDS[sys.argv[2] if len(sys.argv) > 2 else "usual"]
sys.stdout.reconfigure(encoding="utf-8", newline="")
print(header, end="\r\n")
for i in range(int(sys.argv[1])):
    print(row(i), end="\r\n")
