"""Writes a students file of invented people: students.py ROWS > students.csv; 830,000 rows are 110 MB."""
import sys

GIVEN = ["Ana", "Bilal", "Chloé", "Diego", "Ewa", "Farid", "Grace", "Hùng", "Ines", "José", "Kofi", "Lena"]
FAMILY = ["Abara", "Brandt", "Castañeda", "Dlamini", "Engström", "Fofanah", "García", "Hoang", "Ivanova"]

sys.stdout.reconfigure(encoding="utf-8", newline="")
print("external_id,given_name,family_name,email,birth_date,grade,site,languages,goals,availability,notes", end="\r\n")
for i in range(int(sys.argv[1])):
    note = '"likes chess, ""go"""' if i % 10 == 0 else ""
    print(f"S{i:07d},{GIVEN[i % 12]},{FAMILY[i // 12 % 9]},s{i}@students.example.org,20{8 + i % 9:02d}-0{1 + i % 9}-1{i % 10},"
          f"{i % 12 + 1},site{i % 40},en;es,stem.computing;arts,mon-16:00,{note}", end="\r\n")
