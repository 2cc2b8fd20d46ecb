"""Agencies, and where officers come from."""

from posko.contracts.column import Pilihan
from posko.contracts.kata import kata

INSTANSI = (
    Pilihan("kpu", "KPU", kata("komisi pemilihan umum")),
    Pilihan("ppk", "PPK"),
    Pilihan("pps", "PPS"),
    Pilihan("bawaslu", "Bawaslu", kata("badan pengawas pemilu, badan pengawas pemilihan umum")),
    Pilihan(
        "panwascam",
        "Panwascam",
        kata("pkd, ptps, panwas, panwaslu, panwaslucam, panwaslu kecamatan, panwas kecamatan"),
    ),
    Pilihan("gakkumdu", "Sentra Gakkumdu", kata("")),
    Pilihan("polres", "Polres", kata("reskrim, sat reskrim")),
    Pilihan("propam", "Propam"),
    Pilihan(
        "camat",
        "Camat/Lurah",
        kata(
            "kecamatan, lurah, kades, kepala desa, kelurahan, desa, pemdes, pemerintah desa, "
            "pemerintah kecamatan, kepala kelurahan"
        ),
    ),
    Pilihan("koramil", "Koramil", kata("tni, babinsa, kodim, danramil, dandim")),
    Pilihan(
        "satpol_pp", "Satpol PP", kata("satpolpp, linmas, pol pp, satuan polisi pamong praja, satlinmas")
    ),
    Pilihan("bpbd", "BPBD", kata("badan penanggulangan bencana daerah")),
    Pilihan("damkar", "Damkar", kata("pemadam kebakaran, dinas pemadam kebakaran, damkarmat")),
    Pilihan("pln", "PLN"),
    Pilihan(
        "kesehatan", "Puskesmas/Dinkes", kata("puskesmas, dinkes, rsud, rumah sakit, rs, dinas kesehatan")
    ),
    Pilihan("tokoh", "Tokoh masyarakat", kata("toga, tomas, tokoh agama, mui, ulama")),
    Pilihan(
        "lainnya",
        "Lainnya",
        kata(
            "dishub, dinas perhubungan, disdik, dinas pendidikan, kejaksaan, telkom, pdam, "
            "instansi lain, dan lain lain"
        ),
    ),
)

ASAL_PERSONEL = (
    Pilihan("organik", "Organik Polsek", kata("polsek, anggota polsek, personel polsek")),
    Pilihan("bko_polres", "BKO Polres", kata("polres, anggota polres, perbantuan polres")),
    Pilihan("bko_polda", "BKO Polda", kata("polda, perbantuan polda")),
    Pilihan("brimob", "BKO Brimob", kata("sat brimob, brimob polda jabar, brimob polda, satbrimob")),
    Pilihan("tni", "TNI", kata("koramil, kodim, babinsa, tni ad")),
)
