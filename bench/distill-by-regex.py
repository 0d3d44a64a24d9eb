"""The peer of the benchmark: the rules in a few regular expressions. Prints the lessons; its peak memory (KB) to 3."""
import glob, json, os, re, resource, sys

SECTION = re.compile(r"^#{2,3}\s+Improvements\s*\n(.*?)(?=^#{1,2}\s|\Z)", re.M | re.S)
CATEGORY = re.compile(r"^###(?!#)\s+([^\n]+)\s*\n(.*?)(?=^###(?!#)|\Z)", re.M | re.S)
BULLET = re.compile(r"^\s*-\s+(.+(?:\n[ \t]+(?!-\s)\S.*)*)$", re.M)
found = []
for path in sorted(glob.glob(os.path.join(sys.argv[1], "20??-??-??-*.md"))):
    with open(path, encoding="utf-8") as file:
        section = SECTION.search(file.read())
    for name, content in CATEGORY.findall(section[1]) if section else []:
        found += [{"category": name.strip(), "insight": text, "source": path} for text in BULLET.findall(content)]
print(json.dumps(found, indent=2, ensure_ascii=False))
os.write(3, str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss).encode())
