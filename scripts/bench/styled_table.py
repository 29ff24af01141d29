"""Writes the register of a workbook as a styled table of eight columns and a full sheet with openpyxl: the yardstick for `dik archive`."""
import sys

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font, Side

PRINTED = ("No", "Kode Register", "Informasi", "Dasar Hukum Pengecualian Informasi", "Dibuka", "Ditutup", "Jangka Waktu", "Unit Kerja Penanggung Jawab")

source, target = sys.argv[1:3]
rows = list(load_workbook(source, read_only=True)["Dikecualikan"].iter_rows(values_only=True))
header = next(index for index, row in enumerate(rows) if "Kode Register" in row)
data = [row for row in rows[header + 1:] if row[rows[header].index("Kode Register")]]
columns = [rows[header].index(name) for name in PRINTED]

side = Side(style="thin")
border = Border(left=side, right=side, top=side, bottom=side)
wrap = Alignment(wrap_text=True, vertical="top")
font = Font(name="Arial", size=9)
book = Workbook()


def fill(sheet, lines):
    for number, line in enumerate(lines, start=1):
        for column, value in enumerate(line, start=1):
            cell = sheet.cell(number, column, value)
            cell.border, cell.alignment, cell.font = border, wrap, font


fill(book.active, [PRINTED] + [[row[column] for column in columns] for row in data])
fill(book.create_sheet("Register lengkap"), [rows[header]] + data)
book.save(target)
